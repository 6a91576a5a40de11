import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { type RefObject, useEffect } from 'react';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { type FindRow, keyOf } from '../find-rows.ts';
import { ElsewhereList } from '../elsewhere/elsewhere-list.tsx';
import type { FindStore } from '../find-store.ts';
import { ArticleRow } from './article-row.tsx';
import { GroupHead } from './group-head.tsx';
import { openRow } from './open-row.ts';
import { MoreLine, PassageLine } from './passage-line.tsx';
import { handleResultKey } from './result-keys.ts';
import classes from './result-list.module.css';

interface ResultListProps {
  store: FindStore;
  /** Takes the keys. */
  list: RefObject<HTMLDivElement | null>;
}

/** Heights of rows, in pixels, as the style sheets have them. */
const HEIGHT = { head: 32, passage: 26, more: 28, article: 70 };
/** Room under the last line of an article. */
const UNDER = 6;
/** The next page is asked for when the last row but so many comes into view. */
const AHEAD = 20;

/** The results; only those in view are drawn. Keys as in `handleResultKey`; a click opens. */
export const ResultList = observer(function ResultList({ store, list }: ResultListProps) {
  const workbench = useWorkbench();
  const { rows, cursor } = store;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: (index) => heightOf(rows[index]!),
    getItemKey: (index) => (rows[index] ? keyOf(rows[index]) : index),
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - AHEAD;
  useEffect(() => {
    if (isNearEnd) void store.loadMore();
  }, [isNearEnd, rows, store]);
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);
  const { index } = cursor;
  useEffect(() => {
    // The head stands over the first of its lines.
    if (index > 0) virtualizer.scrollToIndex(rows[index - 1]?.kind === 'head' ? index - 1 : index);
    else virtualizer.scrollToOffset(0);
    // Only a move of the cursor scrolls; new results leave the place as it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [index]);
  return (
    <div className={classes.scroller}>
      <div
        ref={list}
        className={classes.list}
        role="listbox"
        aria-label={t('find.results')}
        aria-activedescendant={rows[index] ? idOf(rows[index]) : undefined}
        tabIndex={0}
        onKeyDown={(event) => handleResultKey(event, store, workbench) && event.preventDefault()}
      >
        <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                id={idOf(row)}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                role="option"
                aria-selected={item.index === index}
                data-kind={row.kind}
                onClick={(event) => {
                  cursor.moveTo(item.index);
                  openRow(row, store, workbench, event.ctrlKey || event.metaKey);
                }}
              >
                <Row row={row} isCurrent={item.index === index} store={store} isFirst={item.index === 0} />
              </div>
            );
          })}
        </div>
      </div>
      <ElsewhereList store={store} />
    </div>
  );
});

interface RowProps {
  row: FindRow;
  store: FindStore;
  isCurrent: boolean;
  isFirst: boolean;
}

function Row({ row, isCurrent, isFirst }: RowProps) {
  switch (row.kind) {
    case 'head':
      return <GroupHead group={row.group} isFirst={isFirst} />;
    case 'passage':
      return <PassageLine passage={row.passage} isCurrent={isCurrent} />;
    case 'more':
      return <MoreLine count={row.count} />;
    case 'article':
      return <ArticleRow group={row.group} />;
  }
}

function heightOf(row: FindRow): number {
  return HEIGHT[row.kind] + (row.kind === 'passage' && row.isLast ? UNDER : 0);
}

function idOf(row: FindRow): string {
  return `found-${keyOf(row).replaceAll(' ', '-')}`;
}
