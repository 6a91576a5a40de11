import { Autocomplete, Modal, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import type { IndicatorId } from '../../../shared/model/ids.ts';
import { FormActions } from '../../workbench/form-actions.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { saveIndicator } from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';

interface IndicatorDialogProps {
  store: SheetStore;
  /** Which row to change, or null for a new one; without a dialog it is closed. */
  dialog: { indicator: IndicatorId | null } | null;
}

/** Asks for the name and the unit of a row. */
export const IndicatorDialog = observer(function IndicatorDialog({ store, dialog }: IndicatorDialogProps) {
  return (
    <Modal
      opened={dialog !== null}
      onClose={store.closeDialog}
      title={t(dialog?.indicator ? 'sheet.editIndicatorTitle' : 'sheet.addIndicator')}
      classNames={modalClasses}
      size="sm"
      onExitTransitionEnd={store.focusGrid}
    >
      {dialog ? <IndicatorForm store={store} indicator={dialog.indicator} /> : null}
    </Modal>
  );
});

function IndicatorForm({ store, indicator }: { store: SheetStore; indicator: IndicatorId | null }) {
  const { notifications } = useWorkbench();
  const before = indicator ? store.rowOf(indicator)?.indicator : undefined;
  const [name, setName] = useState(before?.name ?? '');
  const [unit, setUnit] = useState(before?.unit ?? '');
  const [group, setGroup] = useState(before?.group ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    store.closeDialog();
    const words = { name: name.trim(), unit: unit.trim(), group: group.trim() };
    void notifications.attempt(() => saveIndicator(store, indicator, words));
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('sheet.indicatorName')}
        placeholder={t('sheet.indicatorExample')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        mt={12}
        label={t('sheet.unit')}
        description={t('sheet.unitHelp')}
        placeholder={t('sheet.unitExample')}
        value={unit}
        maxLength={80}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <Autocomplete
        mt={12}
        label={t('sheet.group')}
        description={t('sheet.groupHelp')}
        placeholder={t('sheet.groupExample')}
        data={store.groups}
        value={group}
        maxLength={200}
        comboboxProps={{ withinPortal: false }}
        onChange={setGroup}
      />
      <FormActions
        onCancel={store.closeDialog}
        confirm={t(before ? 'sheet.saveIndicator' : 'sheet.addIndicator')}
        disabled={name.trim() === ''}
      />
    </form>
  );
}
