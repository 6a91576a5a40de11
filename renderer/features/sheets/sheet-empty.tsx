import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CommandButton } from '../../workbench/command-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import type { SheetStore } from './sheet-store.ts';

/** What to do first in a sheet that has no columns or no rows yet. */
export const SheetStart = observer(function SheetStart({ store }: { store: SheetStore }) {
  const hasPlaces = store.places.length > 0;
  const hasRows = store.rows.length > 0;
  if (hasPlaces && hasRows) return null;
  const missing = hasPlaces ? 'noRows' : hasRows ? 'noPlaces' : 'nothing';
  return (
    <EmptyState title={t(`sheet.start.${missing}`)} text={t('sheet.start.text')}>
      {hasPlaces ? null : <CommandButton command="sheet.addPlace" variant="filled" withKey />}
      {hasRows ? null : (
        <CommandButton command="sheet.addIndicator" variant={hasPlaces ? 'filled' : 'default'} withKey />
      )}
    </EmptyState>
  );
});

/** A sheet that was deleted, or whose making was undone, while it was open. */
export function SheetGone() {
  const { navigation } = useWorkbench();
  return (
    <EmptyState title={t('sheet.gone')} text={t('sheet.goneText')}>
      <Button variant="filled" onClick={() => navigation.open({ kind: 'sheets' })}>
        {t('sheet.allSheets')}
      </Button>
      <CommandButton command="history.undo" />
    </EmptyState>
  );
}
