import { useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { canSave, NO_FACTS, statedIn, wordsOf } from './fact-words.ts';
import { type FactField, FactsForm } from './facts-form.tsx';
import { FormActions } from './form-actions.tsx';
import { undoAction } from './undo-action.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkbench } from './workbench.ts';
import { t } from './words.ts';

const ALL: readonly FactField[] = [
  ...(['title', 'authors', 'source', 'published', 'url', 'language', 'translated', 'cities'] as const),
];
/** No two articles have one title. */
const OF_SEVERAL = ALL.filter((field) => field !== 'title');

interface FactsDialogProps {
  articles: readonly ArticleId[];
  onDone: () => void;
  /** Called once the facts are in the library. */
  onSaved?: (() => void) | undefined;
  /** What is to be set right before all, where that is known. */
  focused?: FactField | undefined;
}

/** Corrects the facts of one article, or those that several have in common. */
export function FactsDialog(props: FactsDialogProps) {
  const { articles } = props;
  const { core } = useWorkbench();
  const [only] = articles.length === 1 ? articles : [];
  const about = useAnswer(only ?? null, () => core.call('corpus.article', { article: only! }));
  if (only === undefined) return <Fields {...props} about={null} />;
  return about ? <Fields {...props} about={about} /> : null;
}

function Fields({ articles, about, onDone, onSaved, focused }: FactsDialogProps & { about: Article | null }) {
  const fields = about ? ALL : OF_SEVERAL;
  const workbench = useWorkbench();
  const [before] = useState(() => (about ? wordsOf(about) : NO_FACTS));
  const [words, setWords] = useState(before);
  const changes = statedIn(words, before);
  const save = (): void => {
    if (!canSave(words)) return;
    void workbench.notifications.attempt(async () => {
      const { changed } = await workbench.core.call('corpus.correct', { articles: [...articles], changes });
      onSaved?.();
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
      <FactsForm words={words} onChange={setWords} fields={fields} focused={focused ?? fields[0]} />
      <FormActions
        confirm={t('facts.save')}
        onCancel={onDone}
        disabled={!canSave(words) || Object.keys(changes).length === 0}
      />
    </form>
  );
}
