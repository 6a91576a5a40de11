import type { CollectionId, EntityId, IndicatorId } from '../../../shared/model/ids.ts';
import type { Quantity } from '../../../shared/model/quantity.ts';
import { fileName } from '../../../shared/model/file-name.ts';
import { askScope } from '../../workbench/ask-scope.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import type { Piece } from './drawer/evidence-store.ts';
import type { SheetStore } from './sheet-store.ts';
import type { CellSpot } from './stops.ts';
import { undoAction } from '../../workbench/undo-action.ts';

/*
 * What a person changes in a sheet as a whole. Each is one change with one undo; what takes something away says before
 * what goes, and offers undo after.
 */

export async function renameSheet({ workbench, sheet, id }: SheetStore): Promise<void> {
  const title = await workbench.dialogs.askText({
    title: t('command.sheet.rename').replace(/…$/, ''),
    label: t('sheet.title'),
    initial: sheet?.title ?? '',
    confirm: t('dialog.rename'),
  });
  if (title?.trim()) await workbench.core.call('sheets.rename', { sheet: id, title: title.trim() });
}

export async function removeSheet({ workbench, sheet, id, pieces }: SheetStore): Promise<void> {
  const { core, dialogs, navigation, notifications } = workbench;
  if (!sheet) return;
  const isSure = await dialogs.confirm({
    title: t('sheet.remove', { title: sheet.title }),
    text: t('sheet.removeText', {
      size: sizeWords(sheet.places.length, sheet.indicators.length),
      pieces: piecesWords(pieces),
    }),
    confirm: t('sheet.removeConfirm'),
  });
  if (!isSure) return;
  await core.call('sheets.remove', { sheet: id });
  navigation.close({ kind: 'sheet', sheet: id });
  notifications.done(t('sheet.removed', { title: sheet.title }), undoAction(workbench));
}

/** Adds a row, or changes the name, the unit and the group of one. */
export async function saveIndicator(
  store: SheetStore,
  indicator: IndicatorId | null,
  words: { name: string; unit: string; group: string },
): Promise<void> {
  const { core } = store.workbench;
  const at = { sheet: store.id };
  if (indicator) await core.call('sheets.updateIndicator', { ...at, indicator, ...words });
  else await core.call('sheets.addIndicator', { ...at, ...words });
  await store.load();
  const added = store.rows.at(-1)?.indicator.id;
  if (!indicator && added) store.goTo({ indicator: added, place: store.places[0]?.id ?? null });
}

/** What the analyst says of a piece of evidence: its value (or words), and its row by name. */
interface Correction {
  row: string;
  place: EntityId;
  quantity: Quantity | null;
  text: string;
}

/** Sets a piece of evidence right, and goes along where it moves to another cell. */
export async function correctPiece(store: SheetStore, piece: Piece, correction: Correction): Promise<void> {
  const { row, place, quantity, text } = correction;
  const isSame = store.rowOf(piece.indicator)?.indicator.name === row;
  const known = isSame
    ? piece.indicator
    : store.rows.find(({ indicator }) => indicator.name === row)?.indicator.id;
  const cell = await store.workbench.core.call('sheets.correctEvidence', {
    ...{ evidence: piece.id, place, quantity, text: quantity ? '' : text },
    ...(known ? { indicator: known } : { newIndicator: { name: row, unit: '' } }),
  });
  await store.load();
  store.goTo({ indicator: cell.indicator, place: cell.place }, { focus: false });
}

/** Puts all evidence of a row into another. */
export async function mergeRows(store: SheetStore, indicator: IndicatorId, into: IndicatorId): Promise<void> {
  const { workbench, id } = store;
  const name = store.rowOf(indicator)?.indicator.name ?? '';
  const target = store.rowOf(into)?.indicator.name ?? '';
  await workbench.core.call('sheets.mergeIndicators', { sheet: id, indicator, into });
  await store.load();
  store.goTo({ indicator: into, place: store.spot?.place ?? null });
  workbench.notifications.done(t('sheet.merged', { name, into: target }), undoAction(workbench));
}

/** Moves a row past its neighbour; rows of other groups are not in its way. */
export async function moveRow(store: SheetStore, indicator: IndicatorId, by: 1 | -1): Promise<void> {
  const group = store.rowOf(indicator)?.indicator.group;
  const kin = store.rows.filter((row) => row.indicator.group === group).map((row) => row.indicator.id);
  const other = kin[kin.indexOf(indicator) + by];
  if (!other) return;
  await arrange(store, {
    indicators: swapped(
      store.rows.map((row) => row.indicator.id),
      indicator,
      other,
    ),
  });
}

export async function moveColumn(store: SheetStore, place: EntityId, by: 1 | -1): Promise<void> {
  const places = store.places.map(({ id }) => id);
  const other = places[places.indexOf(place) + by];
  if (other) await arrange(store, { places: swapped(places, place, other) });
}

async function arrange(
  store: SheetStore,
  order: { indicators?: IndicatorId[]; places?: EntityId[] },
): Promise<void> {
  await store.workbench.core.call('sheets.arrange', { sheet: store.id, ...order });
  await store.load();
  store.focusGrid();
}

function swapped<Id>(ids: readonly Id[], one: Id, other: Id): Id[] {
  return ids.map((id) => (id === one ? other : id === other ? one : id));
}

export async function addPlace(store: SheetStore, place: EntityId): Promise<void> {
  await store.workbench.core.call('sheets.addPlace', { sheet: store.id, place });
  await store.load();
  const indicator = store.spot?.indicator ?? store.rows[0]?.indicator.id;
  if (indicator) store.goTo({ indicator, place });
}

/** Says of an empty cell that there is nothing to find, or nothing to look for. */
export async function markAbsent(
  store: SheetStore,
  spot: CellSpot,
  absence: 'notFound' | 'notApplicable',
): Promise<void> {
  const decision = { shown: null, absence, reason: store.cellAt(spot)?.decision?.reason ?? '' };
  await store.workbench.core.call('sheets.decide', { sheet: store.id, ...spot, decision });
}

export async function removeRow(store: SheetStore, indicator: IndicatorId): Promise<void> {
  const { workbench, id } = store;
  const row = store.rowOf(indicator);
  if (!row) return;
  const pieces = [...row.cells.values()].reduce((sum, cell) => sum + cell.evidence, 0);
  const { name } = row.indicator;
  const isSure = await askTakeOut(workbench, t('sheet.removeRow', { name }), pieces);
  if (isSure) {
    await workbench.core.call('sheets.removeIndicator', { sheet: id, indicator });
    workbench.notifications.done(t('sheet.rowRemoved', { name }), undoAction(workbench));
  }
  store.focusGrid();
}

export async function removeColumn(store: SheetStore, place: EntityId): Promise<void> {
  const { workbench, id, sheet } = store;
  const name = store.places.find((column) => column.id === place)?.name;
  if (!sheet || name === undefined) return;
  const cells = sheet.cells.filter((cell) => cell.place === place);
  const pieces = cells.reduce((sum, cell) => sum + cell.evidence, 0);
  const isSure = await askTakeOut(workbench, t('sheet.removeColumn', { name }), pieces);
  if (isSure) {
    await workbench.core.call('sheets.removePlace', { sheet: id, place });
    workbench.notifications.done(t('sheet.columnRemoved', { name }), undoAction(workbench));
  }
  store.focusGrid();
}

/** Takes out what stands in a cell. Only a mark that there is nothing goes without a question. */
export async function clearCell(store: SheetStore, spot: CellSpot): Promise<void> {
  const { workbench, id } = store;
  const cell = store.cellAt(spot);
  if (!cell) return;
  const name = cellWords(store, spot);
  const isSure =
    cell.evidence === 0 || (await askTakeOut(workbench, t('sheet.clearCell', { name }), cell.evidence));
  if (isSure) {
    await workbench.core.call('sheets.clearCell', { sheet: id, ...spot });
    workbench.notifications.done(t('sheet.cellCleared', { name }), undoAction(workbench));
  }
  store.focusGrid();
}

export async function exportSheet(
  { workbench, sheet, id }: SheetStore,
  format: 'csv' | 'html' | 'md',
): Promise<void> {
  const { core, shell, notifications } = workbench;
  if (!sheet) return;
  const written = await shell.exportFile(fileName(sheet.title), format, (to) =>
    core.call('sheets.export', { sheet: id, format, to }),
  );
  if (!written) return;
  const { path } = written;
  const canShow = path !== null && shell.capabilities.showInFolder;
  notifications.done(
    t('sheet.exported', { name: written.name }),
    canShow ? { label: t('sheet.showInFolder'), run: () => shell.showInFolder(path) } : null,
  );
}

/** The copy is opened, so that what is done next is not done to the original. */
export async function duplicateSheet({ workbench, sheet, id }: SheetStore): Promise<void> {
  if (!sheet) return;
  const title = t('sheet.copyOf', { title: sheet.title });
  const copy = await workbench.core.call('sheets.duplicate', { sheet: id, title });
  workbench.navigation.open({ kind: 'sheet', sheet: copy.id });
}

/** Where there are collections, it is asked which one the brief is drawn from; that of the sheet is the usual answer. */
export async function makeBrief({ workbench, sheet, id }: SheetStore): Promise<void> {
  const collection = await askScope(workbench, {
    ...{ title: t('sheet.briefTitle'), confirm: t('sheet.briefConfirm'), help: t('sheet.briefHelp') },
    initial: sheet?.scope?.id ?? null,
  });
  if (collection === undefined) return;
  const brief = await workbench.core.call('briefs.draft', { sheet: id, collection });
  workbench.navigation.open({ kind: 'brief', brief: brief.id });
}

/** Says what the sheet is drawn from; what it holds already stays. */
export async function setScope(
  { workbench, id }: SheetStore,
  collection: CollectionId | null,
): Promise<void> {
  const { scope } = await workbench.core.call('sheets.setScope', { sheet: id, collection });
  const name = scope?.name ?? t('scope.library');
  workbench.notifications.done(t('scope.changed', { name }), undoAction(workbench));
}

/** 'Chengdu × Academicians' */
export function cellWords(store: SheetStore, { indicator, place }: CellSpot): string {
  const column = store.places.find(({ id }) => id === place);
  return t('sheet.cell', {
    place: column?.name ?? '',
    indicator: store.rowOf(indicator)?.indicator.name ?? '',
  });
}

/** '5 places × 14 indicators' */
export function sizeWords(places: number, indicators: number): string {
  return t('sheet.size', {
    places: t('sheet.places', { count: places }),
    indicators: t('sheet.indicators', { count: indicators }),
  });
}

export function piecesWords(count: number): string {
  return t('sheet.pieces', { count });
}

function askTakeOut({ dialogs }: Workbench, title: string, pieces: number): Promise<boolean> {
  return dialogs.confirm({
    title,
    text: pieces === 0 ? t('sheet.takeOutEmpty') : t('sheet.takeOutText', { count: pieces }),
    confirm: pieces === 0 ? t('sheet.takeOut') : t('sheet.takeOutPieces', { count: pieces }),
  });
}
