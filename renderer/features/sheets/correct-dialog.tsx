import { Autocomplete, Modal, Stack, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import { excerpt } from '../../../shared/model/excerpt.ts';
import { formatQuantity } from '../../../shared/model/quantity-format.ts';
import { FormActions } from '../../workbench/form-actions.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { PeriodField, periodWords, readPeriod } from '../../workbench/period-field.tsx';
import { type ChosenPlace, PlaceField } from '../../workbench/place-field.tsx';
import { useReadQuantity } from '../../workbench/use-read-quantity.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import type { Piece } from './drawer/evidence-store.ts';
import { correctPiece } from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';
import classes from './correct-dialog.module.css';

interface CorrectDialogProps {
  store: SheetStore;
  /** Null while the question is closed. */
  piece: Piece | null;
}

/** Sets right what was read from a piece of evidence, and which cell it stands in. */
export const CorrectDialog = observer(function CorrectDialog({ store, piece }: CorrectDialogProps) {
  return (
    <Modal
      opened={piece !== null}
      onClose={store.closeDialog}
      title={t('evidence.correctHead')}
      classNames={modalClasses}
      size={440}
      onExitTransitionEnd={store.focusAgain}
    >
      {piece ? <CorrectForm store={store} piece={piece} /> : null}
    </Modal>
  );
});

/** As many characters of a value as the core reads. */
const LONGEST_VALUE = 300;

function CorrectForm({ store, piece }: { store: SheetStore; piece: Piece }) {
  const { notifications } = useWorkbench();
  const before = piece.quantity;
  const words = before ? piece.quote.slice(0, LONGEST_VALUE) : piece.text;
  const [row, setRow] = useState(store.rowOf(piece.indicator)?.indicator.name ?? '');
  const [place, setPlace] = useState<ChosenPlace | null>(
    () => store.places.find(({ id }) => id === piece.place) ?? null,
  );
  const [value, setValue] = useState(words);
  const [periodText, setPeriodText] = useState(() => periodWords(before?.period));
  const period = readPeriod(periodText);
  const quantity = useReadQuantity(value, before && { text: words, quantity: before });
  const isReady = row.trim() !== '' && place !== null && quantity !== undefined && period !== undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    const about = before && { measured: before.measured, place: before.place };
    const meant = quantity && { ...quantity, ...about, period };
    store.closeDialog();
    void notifications.attempt(() =>
      correctPiece(store, piece, { row: row.trim(), place: place.id, quantity: meant, text: value.trim() }),
    );
  };
  return (
    <form onSubmit={save}>
      <blockquote className={classes.quote}>{excerpt(piece.quote, 160)}</blockquote>
      <Stack gap={10}>
        <TextInput
          label={t('evidence.value')}
          value={value}
          maxLength={before ? LONGEST_VALUE : 2000}
          onChange={(event) => setValue(event.currentTarget.value)}
          description={
            quantity ? t('toSheet.readAs', { value: formatQuantity(quantity).text }) : t('toSheet.asWords')
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
        />
        {quantity ? <PeriodField value={periodText} onChange={setPeriodText} /> : null}
        <Autocomplete
          label={t('sheet.indicator')}
          data={[...new Set(store.rows.map(({ indicator }) => indicator.name))]}
          value={row}
          onChange={setRow}
          maxLength={300}
          comboboxProps={{ withinPortal: false }}
        />
        <PlaceField label={t('sheet.placeName')} value={place} onChange={setPlace} suggested={store.places} />
      </Stack>
      <FormActions onCancel={store.closeDialog} confirm={t('evidence.save')} disabled={!isReady} />
    </form>
  );
}
