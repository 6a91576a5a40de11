import { Modal, NativeSelect } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { IndicatorId } from '../../../shared/model/ids.ts';
import { FormActions } from '../../workbench/form-actions.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { mergeRows } from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';

interface MergeDialogProps {
  store: SheetStore;
  /** The row that goes into another; null while the question is closed. */
  indicator: IndicatorId | null;
}

/** Asks which row another goes into. */
export const MergeDialog = observer(function MergeDialog({ store, indicator }: MergeDialogProps) {
  const name = indicator === null ? '' : (store.rowOf(indicator)?.indicator.name ?? '');
  return (
    <Modal
      opened={indicator !== null}
      onClose={store.closeDialog}
      title={t('sheet.mergeTitle', { name })}
      classNames={modalClasses}
      size="sm"
      onExitTransitionEnd={store.focusGrid}
    >
      {indicator === null ? null : <MergeForm store={store} indicator={indicator} />}
    </Modal>
  );
});

function MergeForm({ store, indicator }: { store: SheetStore; indicator: IndicatorId }) {
  const { notifications } = useWorkbench();
  const at = store.rows.findIndex((row) => row.indicator.id === indicator);
  const others = store.rows.filter((row) => row.indicator.id !== indicator);
  const [into, setInto] = useState(others[Math.max(0, at - 1)]?.indicator.id);
  const cells = [...(store.rows[at]?.cells.values() ?? [])];
  const pieces = cells.reduce((sum, { evidence }) => sum + evidence, 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!into) return;
    store.closeDialog();
    void notifications.attempt(() => mergeRows(store, indicator, into));
  };
  return (
    <form onSubmit={submit}>
      <NativeSelect
        label={t('sheet.mergeInto')}
        description={t('sheet.mergeText', { count: pieces })}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value as IndicatorId)}
        data={others.map(({ indicator: { id, name }, unit }) => ({
          value: id,
          label: unit === '' ? name : `${name} (${unit})`,
        }))}
        onKeyDown={submitByEnter}
        data-autofocus
      />
      <FormActions onCancel={store.closeDialog} confirm={t('sheet.mergeConfirm')} disabled={!into} />
    </form>
  );
}

/** In a select, Enter opens the list; Space and arrows do so too, so that it is free for saying yes. */
function submitByEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
