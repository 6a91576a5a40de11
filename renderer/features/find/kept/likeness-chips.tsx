import { IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { visible } from '../../../../shared/messages/messages.ts';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import type { Likeness } from '../../../../shared/model/search-query.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import chips from '../query/chip.module.css';
import classes from './scope-line.module.css';

interface LikenessChipsProps {
  like: Likeness;
  onChange: (like: Likeness | null) => void;
}

/** What others are to be like, and the words that it goes by, each of which can be taken off and put on again. */
export const LikenessChips = observer(function LikenessChips({ like, onChange }: LikenessChipsProps) {
  const { core } = useWorkbench();
  const { article, range, without } = like;
  const known = useAnswer(JSON.stringify([article, range]), async () => {
    const { title } = await core.call('corpus.article', { article });
    return { title, ...(await core.call('search.likeness', { article, range })) };
  });
  if (!known) return null;
  const words = t(range ? 'searches.in.likePassage' : 'searches.in.like', {
    title: excerpt(known.title, 50),
  });
  const toggle = (text: string) => {
    const others = without.filter((other) => other !== text);
    onChange({ ...like, without: others.length === without.length ? [...without, text] : others });
  };
  return (
    <div className={classes.line}>
      <button
        className={chips.chip}
        aria-label={t('searches.takeOff', { words })}
        onClick={() => onChange(null)}
      >
        <span className={chips.forms}>{visible(words)}</span>
        <IconX size={11} stroke={1.5} aria-hidden />
      </button>
      <span className="muted">{t('searches.by')}</span>
      {known.words.map(({ text }) => (
        <Word key={text} text={text} isOff={without.includes(text)} onToggle={() => toggle(text)} />
      ))}
    </div>
  );
});

function Word({ text, isOff, onToggle }: { text: string; isOff: boolean; onToggle: () => void }) {
  return (
    <button
      className={chips.chip}
      data-off={isOff || undefined}
      aria-pressed={!isOff}
      lang={languageOf(text)}
      onClick={onToggle}
    >
      {isOff ? <s>{visible(text)}</s> : visible(text)}
      {isOff ? null : <IconX size={11} stroke={1.5} aria-hidden />}
    </button>
  );
}
