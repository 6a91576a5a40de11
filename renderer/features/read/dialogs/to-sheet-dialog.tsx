import { Autocomplete, NativeSelect, Stack, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { SheetId } from '../../../../shared/model/ids.ts';
import { formatQuantity } from '../../../../shared/model/quantity-format.ts';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { PlaceField } from '../../../workbench/place-field.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { placesOf } from '../places-of-article.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { PeriodField, periodWords, readPeriod } from '../../../workbench/period-field.tsx';
import { ToSheetForm } from './to-sheet-form.ts';
import classes from './to-sheet-dialog.module.css';
import { useReadQuantity } from '../../../workbench/use-read-quantity.ts';

/** Puts the selected words, or a quantity that was found, into a cell of a sheet. */
export const ToSheetDialog = observer(function ToSheetDialog({
  store,
  onDone,
}: {
  store: ReaderStore;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const [form] = useState(() => new ToSheetForm(workbench, store));
  const [words, setWords] = useState(() => periodWords(form.target.known?.quantity.period));
  const period = readPeriod(words);
  const quantity = useReadQuantity(form.value, form.target.known);
  const isReady = form.isReady && quantity !== undefined && period !== undefined;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    void workbench.notifications.attempt(async () => {
      await form.add(quantity ?? null, period);
      onDone();
    });
  };
  return (
    <form onSubmit={add}>
      <blockquote className={classes.words}>{excerpt(form.target.words, 160)}</blockquote>
      <Stack gap={10}>
        <SheetField form={form} />
        <PlaceField
          label={t('toSheet.place')}
          value={form.place}
          onChange={form.setPlace}
          suggested={placesOf(store)}
        />
        <Autocomplete
          label={t('toSheet.indicator')}
          placeholder={t('toSheet.indicatorPlaceholder')}
          data={form.indicatorNames}
          value={form.indicator}
          onChange={form.setIndicator}
          comboboxProps={{ withinPortal: false }}
          maxLength={300}
        />
        <TextInput
          label={t('toSheet.value')}
          value={form.value}
          onChange={(event) => form.setValue(event.currentTarget.value)}
          description={
            quantity ? t('toSheet.readAs', { value: formatQuantity(quantity).text }) : t('toSheet.asWords')
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {quantity ? <PeriodField value={words} onChange={setWords} /> : null}
      </Stack>
      <FormActions confirm={t('toSheet.add')} onCancel={onDone} disabled={!isReady} />
    </form>
  );
});

const NEW = 'new';

const SheetField = observer(function SheetField({ form }: { form: ToSheetForm }) {
  const known = form.sheets.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <>
      {known.length === 0 ? null : (
        <NativeSelect
          label={t('toSheet.sheet')}
          value={form.sheetId ?? NEW}
          onChange={(event) => {
            const { value } = event.currentTarget;
            form.setSheet(value === NEW ? null : (value as SheetId));
          }}
          data={[...known, { value: NEW, label: t('toSheet.newSheet') }]}
        />
      )}
      {form.sheetId === null ? (
        <TextInput
          label={t('toSheet.newSheetTitle')}
          value={form.newTitle}
          onChange={(event) => form.setNewTitle(event.currentTarget.value)}
          maxLength={300}
          data-autofocus
        />
      ) : null}
    </>
  );
});
