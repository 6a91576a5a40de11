import { useState } from 'react';
import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { PlaceField } from '../../../workbench/place-field.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { choosePlace } from '../places-of-article.ts';

interface PlaceDialogProps {
  mention: PlacedMention;
  onDone: () => void;
}

/** Says which place some words mean. */
export function PlaceDialog({ mention, onDone }: PlaceDialogProps) {
  const { core, notifications } = useWorkbench();
  const [place, setPlace] = useState(() => choosePlace(mention.entity, mention.entityName));
  const save = (): void => {
    if (!place) return;
    void notifications.attempt(async () => {
      await core.call('entities.correct', { mention: mention.id, entity: place.id });
      onDone();
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PlaceField label={t('entity.place')} value={place} onChange={setPlace} autoFocus />
      <FormActions confirm={t('place.save')} onCancel={onDone} disabled={!place} />
    </form>
  );
}
