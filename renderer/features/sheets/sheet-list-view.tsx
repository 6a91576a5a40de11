import { useVirtualizer } from '@tanstack/react-virtual';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { SheetSummary } from '../../../shared/model/sheet.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CommandButton } from '../../workbench/command-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { piecesWords, sizeWords } from './sheet-edits.ts';
import { SheetListStore } from './sheet-list-store.ts';
import classes from './sheet-list-view.module.css';

/** Height of a row in CSS pixels, as the style sheet has it. */
const ROW = 44;

/** The sheets of the library, or how to make the first. */
export const SheetListView = observer(function SheetListView() {
  const workbench = useWorkbench();
  const store = useMemo(() => new SheetListStore(workbench), [workbench]);
  useEffect(() => store.start(), [store]);
  if (!store.isRead) return null;
  if (store.total === 0) return <NoSheets />;
  return (
    <section className={classes.view} aria-label={t('sheets.title')} data-pane>
      <header className={classes.head}>
        <h1 className={classes.heading}>{t('sheets.title')}</h1>
        <span className="grow" />
        <CommandButton command="sheet.new" size="compact-xs" />
        <CommandButton command="sheet.draft" size="compact-xs" variant="filled">
          {t('sheets.draft')}
        </CommandButton>
      </header>
      <SheetRows store={store} />
    </section>
  );
});

function NoSheets() {
  return (
    <EmptyState title={t('sheets.none')} text={t('sheets.noneText')}>
      <CommandButton command="sheet.draft" variant="filled">
        {t('sheets.draft')}
      </CommandButton>
      <CommandButton command="sheet.new">{t('sheets.startEmpty')}</CommandButton>
    </EmptyState>
  );
}

const SheetRows = observer(function SheetRows({ store }: { store: SheetListStore }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: store.sheets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= store.sheets.length - 1) void store.loadMore();
  }, [store, last, store.sheets.length]);
  return (
    <div ref={scroller} className={classes.scroll} onKeyDown={walkRows}>
      <ul className={classes.rows} style={{ height: rows.getTotalSize() }} aria-label={t('sheets.title')}>
        {items.map(({ key, index, start }) => (
          <li key={key} className={classes.item} style={{ transform: `translateY(${start}px)` }}>
            <SheetItem sheet={store.sheets[index]!} />
          </li>
        ))}
      </ul>
    </div>
  );
});

function SheetItem({ sheet }: { sheet: SheetSummary }) {
  const { navigation } = useWorkbench();
  return (
    <button
      className={classes.row}
      data-pane-focus
      onClick={() => navigation.open({ kind: 'sheet', sheet: sheet.id })}
    >
      <span className={classes.title} title={sheet.title}>
        {sheet.title}
      </span>
      <span className={classes.size}>{sizeWords(sheet.places, sheet.indicators)}</span>
      <span className={classes.pieces}>{piecesWords(sheet.evidence)}</span>
      <span className={classes.conflicts}>
        {sheet.conflicts === 0 ? null : t('sheet.conflicts', { count: sheet.conflicts })}
      </span>
    </button>
  );
}

/** Up and down go from row to row. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[at + step]?.focus();
  event.preventDefault();
}
