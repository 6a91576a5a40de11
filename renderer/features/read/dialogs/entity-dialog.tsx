import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type FormEvent, useEffect, useState } from 'react';
import { EntityKind, isPlaceKind } from '../../../../shared/model/entity.ts';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { type ChosenPlace, PlaceField } from '../../../workbench/place-field.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReaderStore } from '../reader/reader-store.ts';

/** Names what the selected words are: a known place, or somebody or something new. */
export const EntityDialog = observer(function EntityDialog({
  store,
  onDone,
}: {
  store: ReaderStore;
  onDone: () => void;
}) {
  const { core, notifications } = useWorkbench();
  const words = excerpt(store.selectedText, 200);
  const [kind, setKind] = useState<EntityKind>('organisation');
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [name, setName] = useState(words);
  useEffect(() => {
    let isWanted = true;
    core.call('entities.findPlace', { text: words.slice(0, 100), limit: 1 }).then(
      ([known]) => {
        if (!isWanted || !known || known.name.toLowerCase() !== words.toLowerCase()) return;
        setKind(known.kind);
        setPlace(known);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [core, words]);
  const chosen = isPlaceKind(kind) ? place : null;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const { article, selection } = store;
    if (!selection) return;
    void notifications.attempt(async () => {
      const what = chosen ? { entity: chosen.id } : { newEntity: { kind, name: name.trim() } };
      const made = await core.call('entities.add', { article, range: selection, ...what });
      await store.loadMentions();
      store.setCurrentMention(made.id);
      onDone();
    });
  };
  return (
    <form onSubmit={add}>
      <Stack gap={10}>
        <NativeSelect
          label={t('entity.kind')}
          value={kind}
          onChange={(event) => setKind(EntityKind.parse(event.currentTarget.value))}
          data={EntityKind.options.map((value) => ({ value, label: t(`entity.kind.${value}`) }))}
          data-autofocus
        />
        {isPlaceKind(kind) ? (
          <PlaceField label={t('entity.place')} value={place} onChange={setPlace} />
        ) : null}
        {chosen ? null : (
          <TextInput
            label={t(isPlaceKind(kind) ? 'entity.newPlace' : 'entity.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Stack>
      <FormActions confirm={t('entity.add')} onCancel={onDone} disabled={!chosen && name.trim() === ''} />
    </form>
  );
});
