import type { EntityId, IndicatorId } from '../../../../shared/model/ids.ts';
import { clearCell, moveColumn, moveRow, removeColumn, removeRow } from '../sheet-edits.ts';
import type { GridMenu, SheetStore } from '../sheet-store.ts';
import type { Spot } from '../stops.ts';

/** The column that names what is compared. */
export const INDICATOR_COLUMN = 'indicator';

/**
 * What the grid's own keys do besides moving about, which is AG Grid's affair. True where the key was one of them; it is
 * asked before AG Grid is, for whom Enter and letters begin to edit.
 */
export function handleGridKey(event: KeyboardEvent, store: SheetStore): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return false;
  if (event.altKey && event.shiftKey) return handleMoveKey(event.key, target, store);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const head = target.closest<HTMLElement>('.ag-header-cell');
  if (head) return handleHeadKey(event, head, store);
  if (!target.closest('.ag-row')) return false;
  const group = target
    .closest('.ag-row')
    ?.getAttribute('row-id')
    ?.match(/^group (.*)$/s)?.[1];
  return group === undefined ? handleCellKey(event, store) : handleGroupKey(event, group, store);
}

/** Alt Shift and an arrow move the row or the column that one is in. */
function handleMoveKey(key: string, target: HTMLElement, store: SheetStore): boolean {
  const { notifications, session } = store.workbench;
  const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  const head = target.closest('.ag-header-cell')?.getAttribute('col-id') as EntityId | undefined;
  const place = head ?? store.spot?.place;
  const isRow = key === 'ArrowUp' || key === 'ArrowDown';
  if (!isRow && key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  if (!session.canWrite) return true;
  void notifications.attempt(async () => {
    if (isRow && head === undefined && store.spot) await moveRow(store, store.spot.indicator, by);
    else if (!isRow && place) await moveColumn(store, place, by);
  });
  return true;
}

function handleCellKey(event: KeyboardEvent, store: SheetStore): boolean {
  const { spot, workbench } = store;
  if (!spot) return false;
  const { session, notifications } = workbench;
  switch (event.key) {
    case 'Enter':
      if (spot.place !== null) store.openDrawer({ focus: true });
      else if (session.canWrite) store.rename(spot.indicator);
      return true;
    case 'F2':
      if (session.canWrite) store.rename(spot.indicator);
      return true;
    case 'Delete': {
      if (!session.canWrite) return true;
      const { place, indicator } = spot;
      void notifications.attempt(() =>
        place === null ? removeRow(store, indicator) : clearCell(store, { place, indicator }),
      );
      return true;
    }
    case 'Escape':
      return leave(store);
    case '[':
    case ']':
      return stepByLetter(event.key, store);
    default:
      // A letter must not begin to overwrite a name.
      return event.key.length === 1 && event.key !== ' ' && spot.place === null && event.key !== '?';
  }
}

/** Closes what is open beside the grid; without it, shows all rows again. */
function leave(store: SheetStore): boolean {
  if (store.isDrawerOpen) store.closeDrawer();
  else if (store.filter !== null) store.clearFilter();
  else return false;
  return true;
}

export function stepByLetter(key: string, store: SheetStore): boolean {
  if (store.workbench.session.settings?.letterKeys === false) return false;
  if (key !== '[' && key !== ']') return false;
  store.step(key === ']' ? 1 : -1);
  return true;
}

function handleHeadKey(event: KeyboardEvent, head: HTMLElement, store: SheetStore): boolean {
  const place = head.getAttribute('col-id');
  const { session, notifications } = store.workbench;
  if (place === null || place === INDICATOR_COLUMN || !session.canWrite) return false;
  if (event.key === 'Delete') {
    void notifications.attempt(() => removeColumn(store, place as EntityId));
    return true;
  }
  if (event.key !== 'Enter') return false;
  const { left, bottom } = head.getBoundingClientRect();
  store.openMenu({ on: { kind: 'place', place: place as EntityId }, x: left, y: bottom });
  return true;
}

function handleGroupKey(event: KeyboardEvent, group: string, store: SheetStore): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  store.toggleGroup(group);
  return true;
}

/** The spot of a row and a column as AG Grid names them. */
export function spotOf(rowId: string, columnId: string): Spot {
  return {
    indicator: rowId as IndicatorId,
    place: columnId === INDICATOR_COLUMN ? null : (columnId as EntityId),
  };
}

/** What a menu would be for where it was asked for: a cell, a name, or the head of a column. */
export function menuTarget(target: EventTarget): GridMenu['on'] | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest('[col-id]')?.getAttribute('col-id') ?? null;
  const row = target.closest('[row-id]')?.getAttribute('row-id') ?? null;
  if (column === null) return null;
  if (row !== null) return { kind: 'spot', spot: spotOf(row, column) };
  return column === INDICATOR_COLUMN ? null : { kind: 'place', place: column as EntityId };
}
