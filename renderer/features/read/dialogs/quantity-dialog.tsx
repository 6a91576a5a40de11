import { Stack, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useState } from 'react';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import { formatQuantity } from '../../../../shared/model/quantity-format.ts';
import type { Quantity } from '../../../../shared/model/quantity.ts';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { type ChosenPlace, PlaceField } from '../../../workbench/place-field.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { choosePlace, placesOf } from '../places-of-article.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import { PeriodField, periodWords, readPeriod } from '../../../workbench/period-field.tsx';
import { useReadQuantity } from '../../../workbench/use-read-quantity.ts';

interface QuantityDialogProps {
  store: ReaderStore;
  /** The one to set right; null states a new one from the selection. */
  mention: PlacedMention | null;
  onDone: () => void;
}

/** Sets a quantity right, or states one that was not found: value, what it measures, where and when. */
export const QuantityDialog = observer(function QuantityDialog({
  store,
  mention,
  onDone,
}: QuantityDialogProps) {
  const { core, notifications } = useWorkbench();
  const words = mention?.text ?? store.selectedText;
  const [value, setValue] = useState(words.slice(0, 300));
  const [measured, setMeasured] = useState(mention?.quantity?.measured ?? '');
  const [periodText, setPeriodText] = useState(() => periodWords(mention?.quantity?.period));
  const period = readPeriod(periodText);
  const [place, setPlace] = useState<ChosenPlace | null>(() =>
    choosePlace(mention?.place, mention?.placeName),
  );
  const quantity = useReadQuantity(
    value,
    mention?.quantity ? { text: words, quantity: mention.quantity } : null,
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!quantity || period === undefined) return;
    const meant: Quantity = {
      ...quantity,
      measured: measured.trim() || null,
      period: period ?? (mention ? null : quantity.period),
      place: place?.name ?? null,
    };
    void notifications.attempt(async () => {
      const placeId = place?.id ?? null;
      if (mention)
        await core.call('entities.correct', { mention: mention.id, quantity: meant, place: placeId });
      else {
        const { article, selection } = store;
        const range = selection!;
        const made = await core.call('entities.add', { article, range, quantity: meant, place: placeId });
        await store.loadMentions();
        store.setCurrentMention(made.id);
      }
      onDone();
    });
  };
  return (
    <form onSubmit={save}>
      <Stack gap={10}>
        <TextInput
          label={t('quantity.value')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          error={value.trim() !== '' && quantity === null ? t('quantity.notRead') : undefined}
          description={quantity ? t('toSheet.readAs', { value: formatQuantity(quantity).text }) : '\u00a0'}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
        />
        <TextInput
          label={t('quantity.measured')}
          placeholder={t('toSheet.indicatorPlaceholder')}
          value={measured}
          onChange={(event) => setMeasured(event.currentTarget.value)}
        />
        <PlaceField
          label={t('quantity.place')}
          value={place}
          onChange={setPlace}
          suggested={placesOf(store)}
        />
        <PeriodField value={periodText} onChange={setPeriodText} />
      </Stack>
      <FormActions
        confirm={t(mention ? 'quantity.save' : 'entity.add')}
        onCancel={onDone}
        disabled={!quantity || period === undefined}
      />
    </form>
  );
});
