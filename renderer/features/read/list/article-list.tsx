import { observer } from 'mobx-react-lite';
import { useRef } from 'react';
import { excerpt } from '../../../../shared/model/excerpt.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { CommandButton } from '../../../workbench/command-button.tsx';
import { t } from '../../../workbench/words.ts';
import type { ReadStore } from '../read-store.ts';
import { ArticleItems } from './article-items.tsx';
import classes from './article-list.module.css';
import { FacetRows } from './facet-rows.tsx';
import { ListBar } from './list-bar.tsx';
import type { ListStore } from './list-store.ts';
import { SearchField } from './search-field.tsx';

/** The articles of the library, found by words and narrowed by facets. */
export const ArticleList = observer(function ArticleList({ store }: { store: ReadStore }) {
  const { list } = store;
  const items = useRef<HTMLDivElement>(null);
  return (
    <>
      <SearchField list={list} items={items} />
      <Problems list={list} />
      <FacetRows list={list} />
      <ListBar store={store} />
      {list.total === 0 && !list.isLoading ? (
        <Nothing list={list} />
      ) : (
        <ArticleItems store={store} scroller={items} />
      )}
    </>
  );
});

/** What of the query could not be understood; the rest was searched for. */
const Problems = observer(function Problems({ list }: { list: ListStore }) {
  return (
    <div role="status">
      {list.problems.map(({ code, start }) => (
        <p key={`${code} ${start}`} className={classes.problem}>
          {t(`problem.${code}`)}
        </p>
      ))}
    </div>
  );
});

const Nothing = observer(function Nothing({ list }: { list: ListStore }) {
  if (!list.isNarrowed && list.scope.kind !== 'library') {
    return <EmptyState title={t('scope.empty')} text={t(`scope.empty.${list.scope.kind}`)} />;
  }
  if (!list.isNarrowed) {
    return (
      <EmptyState title={t('list.empty')} text={t('list.emptyText')}>
        <CommandButton command="import.files" variant="filled" withKey />
        <CommandButton command="import.folder" />
      </EmptyState>
    );
  }
  const title = list.isSearching
    ? t('list.nothing', { query: excerpt(list.query, 40) })
    : t('list.nothingFiltered');
  return (
    <EmptyState title={title} text={t('list.nothingText')}>
      <button className={classes.all} onClick={list.clear}>
        {t('list.takeOff')}
      </button>
    </EmptyState>
  );
});
