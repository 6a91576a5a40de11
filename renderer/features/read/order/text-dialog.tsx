import { Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';

interface TextDialogProps {
  article: ArticleId;
  title: string;
  text: string;
  onDone: () => void;
}

/** Sets the text right that was given a file by hand. Control with Enter saves, since Enter begins a line. */
export function TextDialog({ article, title, text: before, onDone }: TextDialogProps) {
  const workbench = useWorkbench();
  const [text, setText] = useState(before);
  const canSave = text.trim() !== '' && text !== before;
  const save = (): void => {
    void workbench.notifications.attempt(async () => {
      await workbench.core.call('corpus.correctText', { article, text });
      onDone();
      workbench.notifications.done(t('giveText.saved', { title: visible(title) }), undoAction(workbench));
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={t('giveText.text')}
        description={t('giveText.editHelp')}
        rows={18}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <FormActions confirm={t('giveText.save')} onCancel={onDone} disabled={!canSave} />
    </form>
  );
}
