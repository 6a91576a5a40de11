import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { FileRow, ReadingRow } from './file-row.tsx';
import { FILES_ID } from './filter-tabs.tsx';
import { handleTableKey } from './table-keys.ts';
import type { ImportsStore } from './imports-store.ts';
import classes from './file-table.module.css';

/** The height of a row as the tokens have it, dense and roomy, in CSS pixels. */
const ROW = { dense: 28, roomy: 34 } as const;

/** Every file of an import and how it ended. Only the rows in sight are there, and only they are asked for. */
export const FileTable = observer(function FileTable({
  store,
  folder,
}: {
  store: ImportsStore;
  folder: string;
}) {
  const { session } = useWorkbench();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = store.count + (store.isReading ? 1 : 0);
  const height = ROW[session.settings?.density ?? 'dense'];
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items[items.length - 1]?.index ?? 0;
  const { count, selected } = store;
  useEffect(() => store.need(from, to), [store, from, to, count]);
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (selected !== null) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [virtual, selected]);
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);
  const isNoneYet = store.filter === 'all' && store.isGoingOn;
  const isEmpty = count === 0;
  useEffect(() => {
    // The first file of a running import comes after the focus did.
    if (!isEmpty && store.selected === null && scroller.current?.matches(':focus-visible')) store.select(0);
  }, [store, isEmpty]);
  return (
    <div
      className={classes.files}
      id={FILES_ID}
      role="tabpanel"
      aria-label={t(`imports.filter.${store.filter}`)}
    >
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        aria-label={t('imports.table')}
        aria-multiselectable
        aria-rowcount={count + 1}
        aria-activedescendant={selected === null ? undefined : rowId(selected)}
        tabIndex={0}
        data-pane="files"
        data-pane-focus
        onFocus={(event) => {
          // Whoever comes by keys stands on a row at once, as in every list.
          if (selected === null && event.target.matches(':focus-visible')) store.select(0);
        }}
        onKeyDown={(event) => handleTableKey(event, store)}
      >
        <TableHead />
        <div className={classes.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, size }) => (
            <div
              key={index}
              className={classes.place}
              role="presentation"
              style={{ height: size, top: start }}
            >
              {index < count ? (
                <FileRow id={rowId(index)} store={store} index={index} folder={folder} />
              ) : (
                <ReadingRow store={store} />
              )}
            </div>
          ))}
        </div>
        {rows === 0 ? (
          <p className={classes.none}>{t(isNoneYet ? 'imports.noneYet' : 'imports.noneLikeThis')}</p>
        ) : null}
      </div>
    </div>
  );
});

function rowId(index: number): string {
  return `import-file-${index}`;
}

function TableHead() {
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      <span role="columnheader">{t('imports.column.file')}</span>
      <span role="columnheader">{t('imports.column.outcome')}</span>
      <span role="columnheader">{t('imports.column.happened')}</span>
      <span role="columnheader">
        <span className="unseen">{t('imports.column.action')}</span>
      </span>
    </div>
  );
}
