import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Article, ArticleField } from '../../../../shared/model/article.ts';
import { canSave, statedIn, wordsOf } from '../../../workbench/fact-words.ts';
import { FactInput } from '../../../workbench/facts-form.tsx';
import { FormActions } from '../../../workbench/form-actions.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './about-tab.module.css';

interface FactRowProps {
  about: Article;
  field: ArticleField;
  value: string | null;
  /** How it was found. */
  note?: string | undefined;
}

/** One fact, corrected where it stands; what was corrected can be taken back to what the file says. */
export const FactRow = observer(function FactRow({ about, field, value, note }: FactRowProps) {
  const { core, notifications, session } = useWorkbench();
  const [isEdited, setEdited] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = t(`about.${field}`);
  const isCorrected = about.corrected.includes(field);
  const takeBack = (): void => {
    const input = { articles: [about.id], fields: [field] };
    void notifications.attempt(() => core.call('corpus.uncorrect', input));
  };
  const close = (): void => {
    setEdited(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const basis = isCorrected ? t('facts.corrected') : note;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {isEdited ? (
          <FactEditor about={about} field={field} onDone={close} />
        ) : (
          <button
            ref={button}
            className={classes.value}
            disabled={!session.canWrite}
            aria-label={`${t('facts.edit', { what: name })}: ${value ?? t('about.unknown')}`}
            onClick={() => setEdited(true)}
          >
            {value ?? <span className="muted">{t('about.unknown')}</span>}
          </button>
        )}
        {basis === undefined || isEdited ? null : <span className={classes.note}>{basis}</span>}
        {isCorrected && !isEdited && session.canWrite ? (
          <button
            className={classes.takeBack}
            aria-label={t('facts.takeBack', { what: name })}
            onClick={takeBack}
          >
            {t('facts.takeBackShort')}
          </button>
        ) : null}
      </dd>
    </>
  );
});

/** Enter saves, Escape leaves all as it was. */
function FactEditor({
  about,
  field,
  onDone,
}: Pick<FactRowProps, 'about' | 'field'> & { onDone: () => void }) {
  const { core, notifications } = useWorkbench();
  const [before] = useState(() => wordsOf(about));
  const [words, setWords] = useState(before);
  const save = (): void => {
    const changes = statedIn(words, before);
    if (!canSave(words)) return;
    if (Object.keys(changes).length === 0) onDone();
    else {
      void notifications.attempt(async () => {
        await core.call('corpus.correct', { articles: [about.id], changes });
        onDone();
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onDone();
  };
  return (
    <form
      className={classes.editor}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FactInput field={field} words={words} onChange={setWords} isFocused isFocusedNow />
      <FormActions confirm={t('facts.save')} onCancel={onDone} disabled={!canSave(words)} />
    </form>
  );
}
