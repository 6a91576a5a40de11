import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { type MouseEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { ReadStore } from '../read-store.ts';
import { ArticleItem } from './article-item.tsx';
import classes from './article-items.module.css';
import { ArticleMenu, type MenuPlace } from './article-menu.tsx';
import { handleListKey } from './list-keys.ts';

interface ArticleItemsProps {
  store: ReadStore;
  scroller: RefObject<HTMLDivElement | null>;
}

/** A guess, in pixels, for items that were not drawn yet. */
const GUESS = { plain: 66, withPassage: 103 };
/** The next page is asked for when the last item but so many comes into view. */
const AHEAD = 10;

/** The articles; only those in view are drawn. Keys as in `handleListKey`; a click opens, with Ctrl or Shift it chooses. */
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
  const workbench = useWorkbench();
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const openMenu = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (item) store.aimAt(Number(item.dataset.index));
    const around = (item ?? event.currentTarget).getBoundingClientRect();
    // The menu key has no pointer: then it opens at the item that the keys act on.
    const isPointed = event.clientX > 0 || event.clientY > 0;
    setMenu(isPointed ? { x: event.clientX, y: event.clientY } : { x: around.left + 24, y: around.top + 24 });
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label={t('list.articles')}
        aria-multiselectable
        aria-activedescendant={hits[cursor] ? `article-${hits[cursor].article}` : undefined}
        tabIndex={0}
        data-pane-focus
        onKeyDown={(event) => handleListKey(event, store, workbench) && event.preventDefault()}
        onContextMenu={openMenu}
      >
        <ul className={classes.items} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {items.map(({ index, key, start }) => (
            <Item key={key} store={store} index={index} top={start} measure={virtualizer.measureElement} />
          ))}
        </ul>
      </div>
      <ArticleMenu
        place={menu}
        onClose={() => {
          setMenu(null);
          scroller.current?.focus();
        }}
      />
    </>
  );
});

interface ItemProps {
  store: ReadStore;
  index: number;
  top: number;
  measure: (element: Element | null) => void;
}

const Item = observer(function Item({ store, index, top, measure }: ItemProps) {
  const { list, selection } = store;
  const hit = list.hits[index];
  const onFold = useCallback(() => {
    const place = hit && list.placeOf(hit.article);
    list.setOpen(index, place?.kind === 'head' && !place.isOpen);
  }, [list, index, hit]);
  if (!hit) return null;
  const isChosen = selection.has(hit.article);
  const isRead = store.reader?.article === hit.article;
  const family = list.placeOf(hit.article);
  return (
    <li
      ref={measure}
      id={`article-${hit.article}`}
      className={classes.item}
      style={{ transform: `translateY(${top}px)` }}
      role="option"
      aria-selected={isChosen || (selection.size === 0 && isRead)}
      data-member={family?.kind === 'member' || undefined}
      data-read={isRead || undefined}
      data-index={index}
      data-cursor={list.cursor === index || undefined}
      onClick={(event) => chooseOrOpen(event, store, index)}
      onAuxClick={(event) => event.button === 1 && store.openAt(index, true)}
    >
      <ArticleItem hit={hit} isSearching={list.isSearching} family={family} onFold={onFold} />
    </li>
  );
});

function chooseOrOpen(event: MouseEvent, store: ReadStore, index: number): void {
  if (event.shiftKey) store.selection.extendTo(index);
  else if (event.ctrlKey || event.metaKey) store.selection.add(index, store.reader?.article);
  else {
    store.selection.startAt(index);
    store.openAt(index);
  }
}
