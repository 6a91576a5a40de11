import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { t } from '../../../workbench/words.ts';
import type { ReadStore } from '../read-store.ts';
import { ArticleItem } from './article-item.tsx';
import classes from './article-items.module.css';

interface ArticleItemsProps {
  store: ReadStore;
  scroller: RefObject<HTMLDivElement | null>;
}

/** A guess, in pixels, for items that were not drawn yet. */
const GUESS = { plain: 66, withPassage: 103 };
/** The next page is asked for when the last item but so many comes into view. */
const AHEAD = 10;

/** The articles; only those in view are drawn. Up and down move, Enter opens, Ctrl+Enter opens in a tab of its own. */
export const ArticleItems = observer(function ArticleItems({ store, scroller }: ArticleItemsProps) {
  const { list } = store;
  const { hits, isSearching, cursor } = list;
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isSearching ? GUESS.withPassage : GUESS.plain),
    getItemKey: (index) => hits[index]?.article ?? index,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = last >= hits.length - AHEAD;
  // Once a page: asking again for each row that comes into view would throw away the answer under way.
  useEffect(() => {
    if (isNearEnd) void list.loadMore();
  }, [isNearEnd, hits, list]);
  useEffect(() => {
    if (cursor < hits.length) virtualizer.scrollToIndex(cursor, { align: 'auto' });
    // Only a move of the cursor scrolls; new hits leave the place as it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cursor]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      Home: 0,
      End: hits.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) list.moveCursor(to);
    else if (event.key === 'Enter') store.openAt(cursor, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="listbox"
      aria-label={t('list.articles')}
      aria-activedescendant={hits[cursor] ? `article-${hits[cursor].article}` : undefined}
      tabIndex={0}
      data-pane-focus
      onKeyDown={onKeyDown}
    >
      <ul className={classes.items} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map(({ index, key, start }) => (
          <Item key={key} store={store} index={index} top={start} measure={virtualizer.measureElement} />
        ))}
      </ul>
    </div>
  );
});

interface ItemProps {
  store: ReadStore;
  index: number;
  top: number;
  measure: (element: Element | null) => void;
}

const Item = observer(function Item({ store, index, top, measure }: ItemProps) {
  const { list } = store;
  const hit = list.hits[index];
  if (!hit) return null;
  return (
    <li
      ref={measure}
      id={`article-${hit.article}`}
      className={classes.item}
      style={{ transform: `translateY(${top}px)` }}
      role="option"
      aria-selected={store.reader?.article === hit.article}
      data-index={index}
      data-cursor={list.cursor === index || undefined}
      onClick={(event) => store.openAt(index, event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && store.openAt(index, true)}
    >
      <ArticleItem hit={hit} isSearching={list.isSearching} />
    </li>
  );
});
