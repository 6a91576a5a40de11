import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input } from '../../shared/contract/index.ts';
import { excerpt } from '../../shared/model/excerpt.ts';
import type { IndicatorId, SheetId } from '../../shared/model/ids.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { put, remove } from '../ports/records.ts';
import { addEvidence } from './add-evidence.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { correctEvidence, mergeIndicators } from './correct-evidence.ts';
import { clearCell, decideCell } from './decide-cell.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import { draftSheet } from './draft-sheet.ts';
import { exportSheet } from './export-sheet.ts';
import { readSheet, summarise } from './read-sheet.ts';
import { addPlace, arrangeSheet, createSheet, removeSheet, removeWithEvidence } from './sheet-structure.ts';

/** Comparison sheets: places side by side, every value with its evidence. */
export function createSheetsService(ports: SheetsPorts): Handlers<'sheets'> {
  return {
    'sheets.list': async (page) => {
      const { items, total } = await ports.reads.sheetIds(page);
      return { items: await Promise.all(items.map((id) => summarise(ports, id))), total };
    },
    'sheets.get': ({ sheet }) => readSheet(ports, sheet),
    'sheets.create': (input) => createSheet(ports, input),
    'sheets.duplicate': (input) => duplicateSheet(ports, input),
    'sheets.draft': (input) => draftSheet(ports, input),
    'sheets.setScope': (input) => setScope(ports, input),
    'sheets.rename': (input) => rename(ports, input),
    'sheets.remove': ({ sheet }) => removeSheet(ports, sheet),
    'sheets.addPlace': (input) => addPlace(ports, input),
    'sheets.removePlace': (input) => removePlace(ports, input),
    'sheets.addIndicator': (input) => addIndicator(ports, input),
    'sheets.updateIndicator': (input) => updateIndicator(ports, input),
    'sheets.mergeIndicators': (input) => mergeIndicators(ports, input),
    'sheets.arrange': (input) => arrangeSheet(ports, input),
    'sheets.removeIndicator': (input) => removeIndicator(ports, input),
    'sheets.addEvidence': (input) => addEvidence(ports, input),
    'sheets.correctEvidence': (input) => correctEvidence(ports, input),
    'sheets.removeEvidence': (input) => removeEvidence(ports, input),
    'sheets.evidence': ({ offset, limit, ...filter }) => ports.reads.evidence(filter, { offset, limit }),
    'sheets.decide': (input) => decideCell(ports, input),
    'sheets.clearCell': (input) => clearCell(ports, input),
    'sheets.export': (input) => exportSheet(ports, input),
  };
}

async function rename(ports: SheetsPorts, { sheet, title }: Input<'sheets.rename'>): Promise<Sheet> {
  const before = found('sheet', sheet, await ports.records.get('sheet', sheet));
  await commit(ports, 'sheets.rename', { title }, [put('sheet', { ...before, title })]);
  return readSheet(ports, sheet);
}

async function setScope(ports: SheetsPorts, { sheet, collection }: Input<'sheets.setScope'>): Promise<Sheet> {
  const before = found('sheet', sheet, await ports.records.get('sheet', sheet));
  if (collection) found('collection', collection, await ports.records.get('collection', collection));
  await commit(ports, 'sheets.setScope', { title: before.title }, [put('sheet', { ...before, collection })]);
  return readSheet(ports, sheet);
}

async function addIndicator(ports: SheetsPorts, input: Input<'sheets.addIndicator'>): Promise<Sheet> {
  const { sheet, ...indicator } = input;
  const position = await nextPosition(ports, sheet);
  const record = { ...indicator, id: ports.runtime.id() as IndicatorId, sheet, position };
  await commit(ports, 'sheets.addIndicator', { indicator: record.name }, [put('indicator', record)]);
  return readSheet(ports, sheet);
}

async function updateIndicator(ports: SheetsPorts, input: Input<'sheets.updateIndicator'>): Promise<Sheet> {
  const { sheet, indicator, ...change } = input;
  const before = found('indicator', indicator, await ports.records.get('indicator', indicator));
  const after = { ...before, ...change };
  await commit(ports, 'sheets.updateIndicator', { indicator: before.name }, [put('indicator', after)]);
  return readSheet(ports, sheet);
}

async function removeIndicator(ports: SheetsPorts, input: Input<'sheets.removeIndicator'>): Promise<Sheet> {
  const { sheet, indicator } = input;
  const { name } = found('indicator', indicator, await ports.records.get('indicator', indicator));
  const gone = await removeWithEvidence(ports, { sheet, indicator });
  await commit(ports, 'sheets.removeIndicator', { indicator: name }, [
    ...gone,
    remove('indicator', indicator),
  ]);
  return readSheet(ports, sheet);
}

async function removePlace(ports: SheetsPorts, input: Input<'sheets.removePlace'>): Promise<Sheet> {
  const { sheet, place } = input;
  found('sheetPlace', place, await ports.records.get('sheetPlace', sheet, place));
  const name = found('entity', place, await ports.records.get('entity', place)).name;
  const gone = await removeWithEvidence(ports, { sheet, place });
  await commit(ports, 'sheets.removePlace', { place: name }, [...gone, remove('sheetPlace', sheet, place)]);
  return readSheet(ports, sheet);
}

/** A decision to show the piece that goes falls with it. */
async function removeEvidence(ports: SheetsPorts, input: Input<'sheets.removeEvidence'>): Promise<null> {
  const record = found('evidence', input.evidence, await ports.records.get('evidence', input.evidence));
  const anchor = await ports.records.get('anchor', record.anchor);
  const decided = await ports.records.where('cell', { shown: record.id });
  await commit(ports, 'sheets.removeEvidence', { quote: excerpt(anchor?.quote ?? '') }, [
    ...decided.map((cell) => remove('cell', cell.sheet, cell.place, cell.indicator)),
    remove('evidence', record.id),
  ]);
  return null;
}

async function nextPosition(ports: SheetsPorts, sheet: SheetId): Promise<number> {
  found('sheet', sheet, await ports.records.get('sheet', sheet));
  const rows = await ports.records.where('indicator', { sheet });
  return Math.max(-1, ...rows.map(({ position }) => position)) + 1;
}
