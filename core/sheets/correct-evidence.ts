import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import { excerpt } from '../../shared/model/excerpt.ts';
import type { Cell, Evidence, Sheet } from '../../shared/model/sheet.ts';
import { type CellRecord, put, remove, type Write } from '../ports/records.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readOneCell, readSheet } from './read-sheet.ts';
import { rowFor, withoutAbsence } from './rows.ts';
import { placeWrites } from './sheet-structure.ts';

/** Sets right what was read from some words, and which cell they stand in. */
export async function correctEvidence(
  ports: SheetsPorts,
  input: Input<'sheets.correctEvidence'>,
): Promise<Cell> {
  const before = found('evidence', input.evidence, await ports.records.get('evidence', input.evidence));
  const { quote } = found('anchor', before.anchor, await ports.records.get('anchor', before.anchor));
  const { sheet } = before;
  const wanted = input.newIndicator
    ? { newIndicator: input.newIndicator }
    : { indicator: input.indicator ?? before.indicator };
  const row = await rowFor(ports, sheet, wanted);
  const place = input.place ?? before.place;
  const quantity = input.quantity === undefined ? before.quantity : input.quantity;
  const text = input.text ?? before.text;
  const after: Evidence = {
    ...{ ...before, place, indicator: row.indicator.id, quantity },
    text: text || (quantity ? '' : excerpt(quote)),
  };
  const isMoved = after.place !== before.place || after.indicator !== before.indicator;
  await commit(ports, 'sheets.correctEvidence', { quote: excerpt(quote), indicator: row.indicator.name }, [
    ...(isMoved ? await decisionsFor(ports, before) : []),
    ...(await placeWrites(ports, sheet, place)),
    ...row.writes,
    ...(await withoutAbsence(ports, after)),
    put('evidence', after),
  ]);
  return readOneCell(ports, sheet, place, row.indicator.id);
}

/** Takes back the decision to show a piece. */
async function decisionsFor(ports: SheetsPorts, { id }: Evidence): Promise<Write[]> {
  const decided = await ports.records.where('cell', { shown: id });
  return decided.map((cell) => remove('cell', cell.sheet, cell.place, cell.indicator));
}

/** Two rows that measure the same thing become one. */
export async function mergeIndicators(
  ports: SheetsPorts,
  { sheet, indicator, into }: Input<'sheets.mergeIndicators'>,
): Promise<Sheet> {
  const rows = await ports.records.where('indicator', { sheet });
  const from = found(
    'indicator',
    indicator,
    rows.find(({ id }) => id === indicator),
  );
  const target = found(
    'indicator',
    into,
    rows.find(({ id }) => id === into),
  );
  if (from === target) {
    throw new WorkbenchError('invalidInput', {
      operation: 'sheets.mergeIndicators',
      field: 'into',
      problem: '',
    });
  }
  const [moved, held, decided] = await Promise.all([
    ports.records.where('evidence', { sheet, indicator }),
    ports.records.where('evidence', { sheet, indicator: into }),
    ports.records.where('cell', { sheet }),
  ]);
  await commit(ports, 'sheets.mergeIndicators', { indicator: from.name, into: target.name }, [
    ...mergedDecisions(decided, { from: from.id, into: target.id }, [...moved, ...held]),
    ...moved.map((evidence) => put('evidence', { ...evidence, indicator: into })),
    remove('indicator', indicator),
  ]);
  return readSheet(ports, sheet);
}

/**
 * Of each place the decision of the row that stays, else that of the row that goes; but that there is nothing is not said of
 * a cell that holds evidence now.
 */
function mergedDecisions(
  decided: readonly CellRecord[],
  { from, into }: { from: CellRecord['indicator']; into: CellRecord['indicator'] },
  evidence: readonly Evidence[],
): Write[] {
  const full = new Set(evidence.map(({ place }) => place));
  const stands = (cell: CellRecord): boolean => !(cell.absence && full.has(cell.place));
  const kept = decided.filter((cell) => cell.indicator === into);
  const fallen = kept.filter((cell) => !stands(cell));
  const taken = new Set(kept.filter(stands).map(({ place }) => place));
  const gone = decided.filter((cell) => cell.indicator === from);
  return [
    ...[...gone, ...fallen].map((cell) => remove('cell', cell.sheet, cell.place, cell.indicator)),
    ...gone
      .filter((cell) => stands(cell) && !taken.has(cell.place))
      .map((cell) => put('cell', { ...cell, indicator: into })),
  ];
}
