import type { ColDef, GridOptions } from 'ag-grid-community';
import type { CellLook } from './cell-look.ts';
import { GroupHead } from './group-head.tsx';
import type { GridRow } from './grid-rows.ts';
import type { IndicatorLook } from './indicator-cell.tsx';

/** Heights in CSS pixels; those of rows follow the density. */
export const HEAD_HEIGHT = 42;
export const GROUP_HEIGHT = 24;
export const SCROLLBAR = 10;

export const defaultColumn: ColDef<GridRow, CellLook | IndicatorLook> = {
  sortable: false,
  resizable: false,
  cellDataType: false,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
};

/** What never changes while a sheet is shown: nothing moves by itself, Tab leaves the grid. */
export const fixedOptions: GridOptions<GridRow> = {
  animateRows: false,
  ensureDomOrder: true,
  preventDefaultOnContextMenu: true,
  scrollbarWidth: SCROLLBAR,
  stopEditingWhenCellsLoseFocus: true,
  suppressColumnMoveAnimation: true,
  suppressMovableColumns: true,
  suppressNoRowsOverlay: true,
  suppressRowHoverHighlight: true,
  suppressScrollOnNewData: true,
  getRowId: ({ data }) => data.id,
  getRowHeight: ({ data }) => (data?.kind === 'group' ? GROUP_HEIGHT : undefined),
  isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
  fullWidthCellRenderer: GroupHead,
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
};
