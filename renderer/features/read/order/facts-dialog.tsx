import { useState } from 'react';
import type { Article } from '../../../../shared/model/article.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { canSave, NO_FACTS, statedIn, wordsOf } from '../../../workbench/fact-words.ts';
import { type FactField, FactsForm } from '../../../workbench/facts-form.tsx';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readStoreOf } from '../read-store.ts';

const ALL: readonly FactField[] = [
  ...(['title', 'authors', 'source', 'published', 'url', 'language', 'translated', 'cities'] as const),
];
/** No two articles have one title. */
const OF_SEVERAL = ALL.filter((field) => field !== 'title');

interface FactsDialogProps {
  articles: readonly ArticleId[];
  onDone: () => void;
}

/** Corrects the facts of one article, or those that several have in common. */
export function FactsDialog({ articles, onDone }: FactsDialogProps) {
  const { core } = useWorkbench();
  const [only] = articles.length === 1 ? articles : [];
  const about = useAnswer(only ?? null, () => core.call('corpus.article', { article: only! }));
  if (only === undefined) return <Fields articles={articles} about={null} onDone={onDone} />;
  return about ? <Fields articles={articles} about={about} onDone={onDone} /> : null;
}

function Fields({ articles, about, onDone }: FactsDialogProps & { about: Article | null }) {
  const workbench = useWorkbench();
  const [before] = useState(() => (about ? wordsOf(about) : NO_FACTS));
  const [words, setWords] = useState(before);
  const changes = statedIn(words, before);
  const save = (): void => {
    if (!canSave(words)) return;
    void workbench.notifications.attempt(async () => {
      const { changed } = await workbench.core.call('corpus.correct', { articles: [...articles], changes });
      readStoreOf(workbench).selection.clear();
      onDone();
      workbench.notifications.done(t('facts.saved', { count: changed }), undoAction(workbench));
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {about ? null : <p className="muted">{t('facts.manyHelp')}</p>}
      <FactsForm words={words} onChange={setWords} fields={about ? ALL : OF_SEVERAL} isFocused />
      <FormActions
        confirm={t('facts.save')}
        onCancel={onDone}
        disabled={!canSave(words) || Object.keys(changes).length === 0}
      />
    </form>
  );
}
