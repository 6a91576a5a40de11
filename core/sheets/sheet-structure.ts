import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { CollectionId, EntityId, IndicatorId, SheetId } from '../../shared/model/ids.ts';
import type { Sheet } from '../../shared/model/sheet.ts';
import { put, remove, type SheetRecord, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { commit, type SheetsPorts } from './commit.ts';
import { readSheet } from './read-sheet.ts';

export function newSheet(ports: SheetsPorts, title: string, collection: CollectionId | null): SheetRecord {
  return {
    id: ports.runtime.id() as SheetId,
    title,
    collection,
    author: ports.analyst.name(),
    created: timestamp(ports.runtime),
  };
}

export async function createSheet(ports: SheetsPorts, input: Input<'sheets.create'>): Promise<Sheet> {
  const { collection = null } = input;
  if (collection) found('collection', collection, await ports.records.get('collection', collection));
  const sheet = newSheet(ports, input.title, collection);
  const places = [...new Set(input.places)];
  await ports.registry.ensure(places);
  await commit(ports, 'sheets.create', { title: sheet.title }, [
    put('sheet', sheet),
    ...places.map((place, position) => put('sheetPlace', { sheet: sheet.id, place, position })),
  ]);
  return readSheet(ports, sheet.id);
}

/** Throws nameTaken where the place is a column already. */
export async function addPlace(
  ports: SheetsPorts,
  { sheet, place }: Input<'sheets.addPlace'>,
): Promise<Sheet> {
  found('sheet', sheet, await ports.records.get('sheet', sheet));
  const writes = await placeWrites(ports, sheet, place);
  if (writes.length === 0)
    throw new WorkbenchError('nameTaken', { kind: 'place', name: await nameOf(ports, place) });
  await commit(ports, 'sheets.addPlace', { place: await nameOf(ports, place) }, writes);
  return readSheet(ports, sheet);
}

/** What makes a place a column of a sheet; nothing where it is one. */
export async function placeWrites(ports: SheetsPorts, sheet: SheetId, place: EntityId): Promise<Write[]> {
  const columns = await ports.records.where('sheetPlace', { sheet });
  if (columns.some((column) => column.place === place)) return [];
  const position = Math.max(-1, ...columns.map((column) => column.position)) + 1;
  await ports.registry.ensure([place]);
  return [put('sheetPlace', { sheet, place, position })];
}

export async function arrangeSheet(
  ports: SheetsPorts,
  { sheet: id, places, indicators }: Input<'sheets.arrange'>,
): Promise<Sheet> {
  const { title } = found('sheet', id, await ports.records.get('sheet', id));
  const [columns, rows] = await Promise.all([
    ports.records.where('sheetPlace', { sheet: id }),
    ports.records.where('indicator', { sheet: id }),
  ]);
  await commit(ports, 'sheets.arrange', { title }, [
    ...inOrder(columns, places, ({ place }) => place).map((column) => put('sheetPlace', column)),
    ...inOrder(rows, indicators, (row) => row.id).map((row) => put('indicator', row)),
  ]);
  return readSheet(ports, id);
}

/** Those that get another position: `wanted` first, the others behind them as they are. */
function inOrder<Item extends { position: number }, Id>(
  items: readonly Item[],
  wanted: readonly Id[],
  idOf: (item: Item) => Id,
): Item[] {
  const rank = new Map(wanted.map((id, index) => [id, index]));
  const rankOf = (item: Item): number => rank.get(idOf(item)) ?? wanted.length;
  return [...items]
    .sort((a, b) => rankOf(a) - rankOf(b) || a.position - b.position)
    .map((item, position) => ({ before: item.position, after: { ...item, position } }))
    .filter(({ before, after }) => before !== after.position)
    .map(({ after }) => after);
}

/** Takes out decisions and evidence of a row, a column or a cell. */
export async function removeWithEvidence(
  ports: SheetsPorts,
  at: { sheet: SheetId; place?: EntityId; indicator?: IndicatorId },
): Promise<Write[]> {
  const [cells, evidence] = await Promise.all([
    ports.records.where('cell', at),
    ports.records.where('evidence', at),
  ]);
  return [
    ...cells.map((cell) => remove('cell', cell.sheet, cell.place, cell.indicator)),
    ...evidence.map(({ id }) => remove('evidence', id)),
  ];
}

/** Briefs that were made of the sheet keep their words and lose only the way back to it. */
export async function removeSheet(ports: SheetsPorts, id: SheetId): Promise<null> {
  const { title } = found('sheet', id, await ports.records.get('sheet', id));
  const [indicators, places, briefs] = await Promise.all([
    ports.records.where('indicator', { sheet: id }),
    ports.records.where('sheetPlace', { sheet: id }),
    ports.records.where('brief', { sheet: id }),
  ]);
  await commit(ports, 'sheets.remove', { title }, [
    ...(await removeWithEvidence(ports, { sheet: id })),
    ...indicators.map((indicator) => remove('indicator', indicator.id)),
    ...places.map(({ place }) => remove('sheetPlace', id, place)),
    ...briefs.map((brief) => put('brief', { ...brief, sheet: null })),
    remove('sheet', id),
  ]);
  return null;
}

async function nameOf(ports: SheetsPorts, place: EntityId): Promise<string> {
  return (await ports.records.get('entity', place))?.name ?? place;
}
