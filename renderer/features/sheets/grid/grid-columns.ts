import type { ColDef, ValueSetterParams } from 'ag-grid-community';
import type { SheetPlace } from '../../../../shared/model/sheet.ts';
import type { SheetStore } from '../sheet-store.ts';
import { cellLook, type CellLook, sameLook } from './cell-look.ts';
import { CellView } from './cell-view.tsx';
import { IndicatorHead, PlaceHead } from './column-heads.tsx';
import { INDICATOR_COLUMN } from './grid-keys.ts';
import type { GridRow } from './grid-rows.ts';
import { IndicatorCell, type IndicatorLook, sameIndicator } from './indicator-cell.tsx';

/** The name of what is compared, which stays in sight. Its editor takes a text and leaves the change to the core. */
export function indicatorColumn(store: SheetStore, width: number): ColDef<GridRow, IndicatorLook> {
  return {
    colId: INDICATOR_COLUMN,
    pinned: 'left',
    width,
    minWidth: 140,
    maxWidth: 480,
    resizable: true,
    headerComponent: IndicatorHead,
    cellAriaRole: 'rowheader',
    cellRenderer: IndicatorCell,
    valueGetter: ({ data }) =>
      data?.kind === 'indicator' ? { name: data.row.indicator.name, unit: data.row.unit } : null,
    valueFormatter: ({ value }) => value?.name ?? '',
    equals: (a, b) => (a && b ? sameIndicator(a, b) : a === b),
    editable: () => store.workbench.session.canWrite,
    cellEditor: 'agTextCellEditor',
    cellEditorParams: { useFormatter: true, maxLength: 300 },
    valueParser: ({ newValue, data }) => ({
      name: newValue ?? '',
      unit: data?.kind === 'indicator' ? data.row.unit : '',
    }),
    valueSetter: (params) => rename(store, params),
  };
}

export function placeColumn(place: SheetPlace, minWidth: number): ColDef<GridRow, CellLook> {
  return {
    colId: place.id,
    headerName: place.name,
    flex: 1,
    minWidth,
    headerComponent: PlaceHead,
    headerComponentParams: { place },
    cellRenderer: CellView,
    valueGetter: ({ data }) => (data?.kind === 'indicator' ? cellLook(data.row, place.id) : null),
    valueFormatter: ({ value }) => value?.value ?? '',
    equals: (a, b) => (a && b ? sameLook(a, b) : a === b),
  };
}

/** False, always: the grid shows the new name when the core has it. */
function rename(store: SheetStore, { data, newValue }: ValueSetterParams<GridRow, IndicatorLook>): boolean {
  const name = newValue?.name.trim() ?? '';
  if (data.kind !== 'indicator' || name === '' || name === data.row.indicator.name) return false;
  const { core, notifications } = store.workbench;
  const { id } = data.row.indicator;
  void notifications.attempt(async () => {
    await core.call('sheets.updateIndicator', { sheet: store.id, indicator: id, name });
    await store.load();
  });
  return false;
}
