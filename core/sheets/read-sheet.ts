import { found } from '../../shared/contract/found.ts';
import { type CellEvidence, readCell } from '../../shared/model/cell-state.ts';
import type { ArticleStanding } from '../../shared/model/article.ts';
import type { EntityId, IndicatorId, SheetId } from '../../shared/model/ids.ts';
import type { Cell, Indicator, Sheet, SheetSummary } from '../../shared/model/sheet.ts';
import { readScope } from '../ports/article-scope.ts';
import type { CellRecord, IndicatorRecord } from '../ports/records.ts';
import type { SheetsPorts } from './commit.ts';

type ReadPorts = Pick<SheetsPorts, 'records' | 'reads'>;

/** A sheet as it is shown: places, rows, and what each cell says about its evidence, computed anew. */
export async function readSheet(ports: ReadPorts, id: SheetId): Promise<Sheet> {
  const sheet = found('sheet', id, await ports.records.get('sheet', id));
  const [places, indicators, evidence, decisions] = await Promise.all([
    ports.reads.placesOf(id),
    ports.records.where('indicator', { sheet: id }),
    ports.reads.evidenceOf(id),
    ports.records.where('cell', { sheet: id }),
  ]);
  return {
    id,
    title: sheet.title,
    scope: await readScope(ports.records, sheet.collection),
    places,
    indicators: indicators.sort((a, b) => a.position - b.position).map(toIndicator),
    cells: readCells(evidence, decisions),
  };
}

/** More than a person puts into one cell. */
const ALL_OF_A_CELL = 10_000;

/** One cell of a sheet, empty or not. */
export async function readOneCell(
  ports: ReadPorts,
  sheet: SheetId,
  place: EntityId,
  indicator: IndicatorId,
): Promise<Cell> {
  const at = { place, indicator };
  const [evidence, decision] = await Promise.all([
    ports.reads.evidence({ sheet, ...at }, { offset: 0, limit: ALL_OF_A_CELL }),
    ports.records.get('cell', sheet, place, indicator),
  ]);
  return toCell(at, evidence.items, decision ?? null);
}

export async function summarise(ports: ReadPorts, id: SheetId): Promise<SheetSummary> {
  const { title, places, indicators, cells } = await readSheet(ports, id);
  return {
    id,
    title,
    places: places.length,
    indicators: indicators.length,
    evidence: cells.reduce((sum, cell) => sum + cell.evidence, 0),
    conflicts: cells.filter(({ state }) => state === 'conflicting').length,
  };
}

interface CellAddress {
  place: EntityId;
  indicator: IndicatorId;
}
type PlacedEvidence = CellEvidence & CellAddress & { standing: ArticleStanding };

/** Cells that hold evidence or a decision, in no order. */
function readCells(evidence: readonly PlacedEvidence[], decisions: readonly CellRecord[]): Cell[] {
  const groups = new Map<
    string,
    { at: CellAddress; evidence: PlacedEvidence[]; decision: CellRecord | null }
  >();
  const groupOf = (at: CellAddress) => {
    const key = `${at.place} ${at.indicator}`;
    const group = groups.get(key) ?? { at, evidence: [], decision: null };
    groups.set(key, group);
    return group;
  };
  for (const item of evidence) groupOf(item).evidence.push(item);
  for (const decision of decisions) groupOf(decision).decision = decision;
  return [...groups.values()].map((group) => toCell(group.at, group.evidence, group.decision));
}

function toCell(at: CellAddress, evidence: readonly PlacedEvidence[], decision: CellRecord | null): Cell {
  const reading = readCell(evidence, decision);
  return {
    place: at.place,
    indicator: at.indicator,
    state: reading.state,
    shown: reading.shown?.id ?? null,
    quantity: reading.shown?.quantity ?? null,
    text: reading.shown?.text ?? '',
    year: reading.year,
    earlier: reading.earlier?.quantity ?? null,
    evidence: evidence.length,
    standing: evidence.find(({ id }) => id === reading.shown?.id)?.standing ?? 'active',
    decision: decision && { shown: decision.shown, absence: decision.absence, reason: decision.reason },
  };
}

function toIndicator({ id, name, unit, group }: IndicatorRecord): Indicator {
  return { id, name, unit, group };
}
