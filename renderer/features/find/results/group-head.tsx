import type { PassageGroup } from '../../../../shared/contract/passages.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { publishedText } from '../../../workbench/dates.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { t } from '../../../workbench/words.ts';
import { MarkedWords } from '../../../ui/marked-words.tsx';
import classes from './group-head.module.css';

interface GroupHeadProps {
  group: PassageGroup;
  isFirst: boolean;
}

/** The article that the lines below are from: title, where and when, how many passages and near-copies. */
export function GroupHead({ group, isFirst }: GroupHeadProps) {
  const { title, titleMarks, total, copies } = group;
  return (
    <div className={classes.head} data-first={isFirst || undefined}>
      <h3 className={classes.title} lang={languageOf(title)} title={title}>
        <MarkedWords text={title} marks={titleMarks} />
      </h3>
      <span className={classes.meta}>{metaOf(group)}</span>
      {copies > 0 ? <span className={classes.meta}>{t('find.copies', { count: copies })}</span> : null}
      <span className="grow" />
      {total > 0 ? (
        <span className={classes.count}>
          {isFirst ? t('find.passages', { count: total }) : t('find.number', { count: total })}
        </span>
      ) : null}
    </div>
  );
}

/** 'China News Service, 28 Nov', as far as it is known. */
export function metaOf({ source, published }: Pick<PassageGroup, 'source' | 'published'>): string {
  const known = [source === null ? null : visible(source), published ? publishedText(published) : null];
  return known.filter((part) => part !== null).join(', ');
}
