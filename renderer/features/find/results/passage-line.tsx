import { observer } from 'mobx-react-lite';
import type { Passage } from '../../../../shared/contract/passages.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { languageOf } from '../../../ui/language-of.ts';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { cutPassage } from './cut-passage.ts';
import classes from './passage-line.module.css';

interface PassageLineProps {
  passage: Passage;
  isCurrent: boolean;
}

/** One line of the concordance: the match begins on one axis, what stands before it is cut at its start. */
export const PassageLine = observer(function PassageLine({ passage, isCurrent }: PassageLineProps) {
  const { paragraph, text } = passage;
  const { before, after } = cutPassage(passage);
  return (
    <div className={classes.line} lang={languageOf(text)} title={text}>
      <span className={classes.paragraph}>
        {paragraph === null ? t('find.head') : t('find.paragraph', { paragraph })}
      </span>
      <span className={classes.before}>
        <bdi>{before}</bdi>
      </span>
      <span className={classes.after}>
        {after.map(({ words, isMatch }, at) =>
          isMatch ? (
            <mark key={at} data-now={(isCurrent && at === 0) || undefined}>
              {words}
            </mark>
          ) : (
            words
          ),
        )}
      </span>
      <span className={classes.tags}>
        <Tags passage={passage} />
        {isCurrent ? <Kbd>Enter</Kbd> : null}
      </span>
    </div>
  );
});

/** A line has room for so many. */
const SHOWN_TAGS = 3;

const Tags = observer(function Tags({ passage }: { passage: Passage }) {
  const { codebook } = useWorkbench();
  const tags = passage.tags.flatMap((id) => codebook.byId.get(id) ?? []);
  return tags.slice(0, SHOWN_TAGS).map(({ id, name, colour }) => (
    <span key={id} title={name} className={classes.tag}>
      <TagGlyph colour={colour} />
      <span className="unseen">{name}</span>
    </span>
  ));
});

/** How many passages of the article are not shown. */
export function MoreLine({ count }: { count: number }) {
  return (
    <div className={classes.more}>
      {t('find.more', { count })} <Kbd>→</Kbd>
    </div>
  );
}
