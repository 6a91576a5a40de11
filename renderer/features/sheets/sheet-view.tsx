import { observer } from 'mobx-react-lite';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import { MainPane, Panes, SidePane } from '../../workbench/panes.tsx';
import type { Place } from '../../workbench/place.ts';
import { useCommands } from '../../workbench/use-commands.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { AddPlaceDialog } from './add-place-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { EvidenceDrawer } from './drawer/evidence-drawer.tsx';
import { GridMenu } from './grid/grid-menu.tsx';
import { SheetGrid } from './grid/sheet-grid.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SheetGone, SheetStart } from './sheet-empty.tsx';
import { SheetHead } from './sheet-head.tsx';
import type { SheetStore } from './sheet-store.ts';
import { sheetViewCommands } from './sheet-view-commands.ts';
import { sheetStoreOf } from './sheets-store.ts';
import { StateKey } from './state-key.tsx';

/** A comparison sheet, and beside it the evidence of the cell one is at. */
export const SheetView = observer(function SheetView({ place }: { place: Place & { kind: 'sheet' } }) {
  const workbench = useWorkbench();
  const store = useMemo(() => sheetStoreOf(workbench, place.sheet), [workbench, place.sheet]);
  useEffect(() => store.start(), [store]);
  useEffect(() => store.arrive(place), [store, place]);
  useCommands(useMemo(() => sheetViewCommands(store), [store]));
  const isNarrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  if (store.isGone) return <SheetGone />;
  if (!store.sheet) return null;
  const hasGrid = store.places.length > 0 || store.rows.length > 0;
  return (
    <Panes>
      <MainPane label={store.sheet.title} min={420}>
        <SheetHead store={store} />
        {hasGrid ? (
          <>
            <SheetGrid store={store} />
            <StateKey store={store} />
          </>
        ) : null}
        <SheetStart store={store} />
        <GridMenu store={store} />
        <SheetDialogs store={store} />
      </MainPane>
      {store.isDrawerOpen ? (
        <SidePane
          key={isNarrow ? 'narrow' : 'wide'}
          name={isNarrow ? 'sheet.evidence.narrow' : 'sheet.evidence'}
          label={t('evidence.title')}
          side="right"
          initial={isNarrow ? 284 : 360}
          min={260}
        >
          <EvidenceDrawer store={store} />
        </SidePane>
      ) : null}
    </Panes>
  );
});

const SheetDialogs = observer(function SheetDialogs({ store }: { store: SheetStore }) {
  const { dialog } = store;
  return (
    <>
      <AddPlaceDialog store={store} isOpen={dialog?.kind === 'addPlace'} />
      <IndicatorDialog store={store} dialog={dialog?.kind === 'indicator' ? dialog : null} />
      <MergeDialog store={store} indicator={dialog?.kind === 'merge' ? dialog.indicator : null} />
      <CorrectDialog store={store} piece={dialog?.kind === 'correct' ? dialog.piece : null} />
    </>
  );
});
