import { Stack, Textarea } from '@mantine/core';
import { type ClipboardEvent, useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { canSave, type FactWords, NO_FACTS, statedIn, wordsOf } from '../../../workbench/fact-words.ts';
import { FactsForm } from '../../../workbench/facts-form.tsx';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';

export interface PastedText {
  text: string;
  html: string | null;
}

/** Makes an article of a text from the clipboard; what the text says of itself stands in the fields already. */
export function PasteDialog({ text, html, onDone }: PastedText & { onDone: () => void }) {
  const workbench = useWorkbench();
  const [pasted, setPasted] = useState<PastedText>({ text, html });
  const said = useSaid(pasted);
  // What the person wrote goes before what the text says of itself, whichever came first.
  const before = useMemo(() => (said ? wordsOf(said) : NO_FACTS), [said]);
  const [written, setWritten] = useState<Partial<FactWords>>({});
  const words = { ...before, ...written };
  const add = (): void => {
    void workbench.notifications.attempt(async () => {
      const facts = statedIn(words, before);
      const { articles, sameAs } = await workbench.core.call('corpus.paste', { ...pasted, facts });
      onDone();
      if (articles[0]) workbench.navigation.open({ kind: 'article', article: articles[0] });
      if (sameAs === null) {
        workbench.notifications.done(t('paste.done', { title: words.title }), undoAction(workbench));
      } else workbench.notifications.done(t('paste.known'));
    });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    // Into a field with words in it one pastes a piece; into an empty one, all of it with its page.
    if (pasted.text !== '' || plain === '') return;
    event.preventDefault();
    setPasted({ text: plain, html: html === '' ? null : html });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (said && canSave(words)) add();
      }}
    >
      <Stack gap={10}>
        <Textarea
          label={t('paste.text')}
          placeholder={t('paste.textExample')}
          description={said ? summary(said) : undefined}
          rows={8}
          value={pasted.text}
          onPaste={onPaste}
          onChange={(event) => setPasted({ text: event.currentTarget.value, html: null })}
          data-autofocus={text === '' || undefined}
        />
        <FactsForm
          words={words}
          onChange={(now) => setWritten({ ...written, ...changedIn(now, words) })}
          fields={['title', 'source', 'published', 'url', 'authors']}
          focused={text === '' ? undefined : 'title'}
        />
      </Stack>
      <FormActions confirm={t('paste.confirm')} onCancel={onDone} disabled={!said || !canSave(words)} />
    </form>
  );
}

/** How long a text stands still before it is read, in milliseconds. */
const PAUSE = 250;

/** What the text says of itself; undefined while it is read, null where there is nothing to read. */
function useSaid(pasted: PastedText): Output<'corpus.describePasted'> | null | undefined {
  const { core } = useWorkbench();
  const [still, setStill] = useState(pasted);
  useEffect(() => {
    const timer = setTimeout(() => setStill(pasted), PAUSE);
    return () => clearTimeout(timer);
  }, [pasted]);
  const key = still.text.trim() === '' ? null : JSON.stringify(still);
  return useAnswer(key, () => core.call('corpus.describePasted', still));
}

function changedIn(now: FactWords, before: FactWords): Partial<FactWords> {
  const changed = (Object.keys(now) as (keyof FactWords)[]).filter((field) => now[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, now[field]]));
}

function summary({ words, articles }: Output<'corpus.describePasted'>): string {
  const counted = t('paste.words', { count: words });
  return articles > 1 ? `${counted}, ${t('paste.several', { count: articles })}` : counted;
}
