import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { canSave, NO_FACTS, statedIn } from '../../workbench/fact-words.ts';
import { FactsForm } from '../../workbench/facts-form.tsx';
import { FormActions } from '../../workbench/form-actions.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { undoAction } from '../../workbench/undo-action.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** Pictures that a person can read where no program can. */
const pictures: readonly unknown[] = ['png', 'jpg', 'gif', 'tiff', 'bmp', 'webp', 'heic', 'jxl', 'djvu'];

/** True for a file that failed because it holds no text that a program can read. */
export function lacksText({ error }: ImportItem): boolean {
  if (error?.code === 'noText') return true;
  return error?.code === 'unsupportedType' && pictures.includes(error.details.type);
}

/** The way to give a scan its text by hand. */
export function GiveText({ item }: { item: ImportItem }) {
  const { session } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  if (!session.canWrite) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button size="compact-xs" onClick={() => setOpen(true)}>
        {t('giveText.button')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('giveText.title')} classNames={modalClasses} size={560}>
        {isOpen ? <TextForm path={item.path} onDone={close} /> : null}
      </Modal>
    </>
  );
}

function TextForm({ path, onDone }: { path: string; onDone: () => void }) {
  const workbench = useWorkbench();
  const [text, setText] = useState('');
  const [words, setWords] = useState(NO_FACTS);
  const add = (): void => {
    void workbench.notifications.attempt(async () => {
      const facts = statedIn(words, NO_FACTS);
      const { articles } = await workbench.core.call('corpus.giveText', { source: { path }, text, facts });
      const [article] = articles;
      onDone();
      if (article) workbench.navigation.open({ kind: 'article', article });
      workbench.notifications.done(t('paste.done', { title: words.title || path }), undoAction(workbench));
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Stack gap={10}>
        <p className="muted">
          {visible(path)}. {t('giveText.help')}
        </p>
        <Textarea
          label={t('giveText.text')}
          rows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <FactsForm words={words} onChange={setWords} fields={['title', 'source', 'published']} />
      </Stack>
      <FormActions
        confirm={t('giveText.confirm')}
        onCancel={onDone}
        disabled={text.trim() === '' || !canSave(words)}
      />
    </form>
  );
}
