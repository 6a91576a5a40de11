import 'ag-grid-community/styles/ag-grid.css';
import {
  type CellFocusedEvent,
  ClientSideRowModelModule,
  ColumnApiModule,
  type ColumnResizedEvent,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMediaQuery } from '@mantine/hooks';
import { observer } from 'mobx-react-lite';
import { useEffect, useMemo, useRef } from 'react';
import { useWorkbench } from '../../../workbench/workbench.ts';
import type { SheetStore } from '../sheet-store.ts';
import { indicatorColumn, placeColumn } from './grid-columns.ts';
import { SheetGridHandle } from './grid-handle.ts';
import { defaultColumn, fixedOptions, HEAD_HEIGHT } from './grid-options.ts';
import { handleGridKey, INDICATOR_COLUMN, menuTarget, spotOf } from './grid-keys.ts';
import type { GridRow } from './grid-rows.ts';
import { useGridHeight } from './use-grid-height.ts';
import classes from './sheet-grid.module.css';

const modules = [
  ClientSideRowModelModule,
  ColumnApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
];
const WIDTH = { wide: 252, narrow: 190 };

/** Places as columns, indicators as rows. AG Grid draws and moves the focus; what is current is the store's. */
export const SheetGrid = observer(function SheetGrid({ store }: { store: SheetStore }) {
  const { session } = useWorkbench();
  const { places, lines } = store;
  const isNarrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const rowHeight = session.settings?.density === 'roomy' ? 38 : 32;
  // Only the first width counts: afterwards the column knows its own.
  const width = useMemo(
    () => (isNarrow ? WIDTH.narrow : (session.settings?.panes[PANE] ?? WIDTH.wide)),
    [isNarrow, session],
  );
  const minWidth = store.placeWidth;
  const columns = useMemo(
    () => [indicatorColumn(store, width), ...places.map((place) => placeColumn(place, minWidth))],
    [store, places, width, minWidth],
  );
  const frame = useRef<HTMLDivElement>(null);
  const handle = useMemo(() => new SheetGridHandle(store, frame), [store]);
  const events = useMemo(() => gridEvents(store, handle), [store, handle]);
  useEffect(() => {
    store.attachGrid(handle);
    return () => store.attachGrid(null);
  }, [store, handle]);
  const height = useGridHeight(frame, lines, { rowHeight, width: width + places.length * minWidth });
  return (
    <div
      ref={frame}
      className={`${classes.grid} ag-theme-sheet`}
      style={{ height }}
      onKeyDownCapture={(event) => {
        if (!handleGridKey(event.nativeEvent, store)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onContextMenu={({ target, clientX, clientY }) => {
        const on = menuTarget(target);
        if (on) store.openMenu({ on, x: clientX, y: clientY });
      }}
    >
      <AgGridReact<GridRow>
        theme="legacy"
        modules={modules}
        context={store}
        columnDefs={columns}
        defaultColDef={defaultColumn}
        rowData={lines as GridRow[]}
        rowHeight={rowHeight}
        headerHeight={HEAD_HEIGHT}
        {...fixedOptions}
        {...events}
      />
    </div>
  );
});

const PANE = 'sheet.indicator';

function gridEvents(store: SheetStore, handle: SheetGridHandle) {
  const { session } = store.workbench;
  return {
    onGridReady: ({ api }: { api: Parameters<SheetGridHandle['ready']>[0] }) => handle.ready(api),
    onFirstDataRendered: () => handle.restore(),
    onRowDataUpdated: () => handle.followRows(),
    focusGridInnerElement: () => handle.enter(),
    onBodyScroll: ({ top, left }: { top: number; left: number }) => store.keepScroll(top, left),
    onCellFocused: ({ rowIndex, column, api }: CellFocusedEvent<GridRow>) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
      if (row?.kind !== 'indicator' || !column || typeof column === 'string') return;
      store.goTo(spotOf(row.id, column.getColId()), { focus: false });
    },
    onCellClicked: ({ column }: { column: { getColId(): string } }) => {
      if (column.getColId() !== INDICATOR_COLUMN) store.openDrawer();
    },
    onRowClicked: ({ data }: { data: GridRow | undefined }) => {
      if (data?.kind === 'group') store.toggleGroup(data.name);
    },
    onColumnResized: ({ finished, source, column }: ColumnResizedEvent<GridRow>) => {
      if (!finished || source !== 'uiColumnResized' || !column) return;
      // A width that could not be written down is not worth a message.
      session.update({ panes: { [PANE]: column.getActualWidth() } }).catch(() => {});
    },
  };
}
