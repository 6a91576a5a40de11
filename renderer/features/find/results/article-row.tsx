import type { PassageGroup } from '../../../../shared/contract/passages.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { t } from '../../../workbench/words.ts';
import { MarkedWords } from '../../../ui/marked-words.tsx';
import classes from './article-row.module.css';
import { metaOf } from './group-head.tsx';

/** An article as one row: its title, the fullest passage, where and when, how much is in it. */
export function ArticleRow({ group }: { group: PassageGroup }) {
  const { title, titleMarks, passages, total, copies, cities, annotations } = group;
  const fullest = passages.reduce<(typeof passages)[number] | undefined>(
    (best, passage) => (best && best.marks.length >= passage.marks.length ? best : passage),
    undefined,
  );
  const meta = [
    cities.slice(0, 2).join(', '),
    metaOf(group),
    total > 0 ? t('find.passages', { count: total }) : '',
    annotations > 0 ? t('list.marks', { count: annotations }) : '',
    copies > 0 ? t('find.copies', { count: copies }) : '',
  ];
  return (
    <div className={classes.article}>
      <h3 className={classes.title} lang={languageOf(title)} title={title}>
        <MarkedWords text={title} marks={titleMarks} />
      </h3>
      <p className={classes.passage} lang={fullest ? languageOf(fullest.text) : undefined}>
        {fullest ? (
          <MarkedWords
            text={fullest.text}
            marks={fullest.marks.map(([from, to]) => [from - fullest.start, to - fullest.start] as const)}
          />
        ) : null}
      </p>
      <p className={classes.meta}>{meta.filter((part) => part !== '').join(' · ')}</p>
    </div>
  );
}
