import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import type { SearchHit, Snippet } from '../../../../shared/contract/search.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { publishedText } from '../../../workbench/dates.ts';
import { t } from '../../../workbench/words.ts';
import { isChinese } from '../reader/words-of-block.tsx';
import classes from './article-item.module.css';
import type { FamilyPlace } from './fold-families.ts';
import { MarkedWords } from '../../../ui/marked-words.tsx';

interface ArticleItemProps {
  hit: SearchHit;
  /** While a query is there, the best passage is shown and hits are counted. */
  isSearching: boolean;
  /** How it stands to its near-copies in the list. */
  family: FamilyPlace | null;
  onFold: () => void;
}

/** One article of the list: its title, the best passage, where and when, how much is in it. */
export const ArticleItem = memo(function ArticleItem({ hit, isSearching, family, onFold }: ArticleItemProps) {
  const [snippet] = hit.snippets;
  const cities = hit.cities.slice(0, 2).join(', ');
  return (
    <>
      <h3 className={classes.title} lang={isChinese(hit.title) ? 'zh' : undefined}>
        <MarkedWords text={hit.title} marks={hit.titleMarks} />
      </h3>
      {isSearching && snippet ? <Passage snippet={snippet} /> : null}
      {hit.excluded === null ? null : (
        <p className={classes.passage}>{t('list.excludedBecause', { reason: hit.excluded })}</p>
      )}
      {hit.fileMissing ? <p className={classes.passage}>{t('watching.fileMissing')}</p> : null}
      <div className={classes.meta}>
        <span className={classes.source}>{cities || visible(hit.source ?? t('list.sourceUnknown'))}</span>
        <span>{publishedText(hit.published)}</span>
        <span className="grow" />
        {isSearching && hit.matches > 0 ? <span>{t('list.hits', { count: hit.matches })}</span> : null}
        {hit.annotations > 0 ? <span>{t('list.marks', { count: hit.annotations })}</span> : null}
      </div>
      {family?.kind === 'head' ? <FamilySign family={family} onFold={onFold} /> : null}
    </>
  );
});

/** How many near-copies are folded into the row. The keys for it are the list's: a row holds no buttons. */
function FamilySign({ family, onFold }: { family: FamilyPlace & { kind: 'head' }; onFold: () => void }) {
  const { isOpen, others } = family;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    onFold();
  };
  return (
    <p className={classes.family} onClick={onClick} data-family={isOpen ? 'open' : 'folded'}>
      <Icon size={12} stroke={1.5} aria-hidden />
      {t(isOpen ? 'list.copiesOpen' : 'list.copiesFolded', { count: others })}
    </p>
  );
}

function Passage({ snippet }: { snippet: Snippet }) {
  const marks = snippet.marks.map(([start, end]) => [start - snippet.start, end - snippet.start] as const);
  return (
    <p className={classes.passage} lang={isChinese(snippet.text) ? 'zh' : undefined}>
      {snippet.start > 0 ? '… ' : null}
      <MarkedWords text={snippet.text} marks={marks} />
    </p>
  );
}
