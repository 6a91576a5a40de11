import { observer } from 'mobx-react-lite';
import type { MouseEvent } from 'react';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { type MessageKey, visible } from '../../../shared/messages/messages.ts';
import { languageOf } from '../../ui/language-of.ts';
import { PathText } from '../../ui/path-text.tsx';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import { RowAction } from './row-action.tsx';
import { shownPath } from './shown-path.ts';
import { asText, whatHappened } from './what-happened.ts';
import classes from './file-row.module.css';

interface FileRowProps {
  id: string;
  store: ImportsStore;
  index: number;
  folder: string;
}

/** One file: its path, its outcome, what happened in a sentence, and the one thing to do with it. */
export const FileRow = observer(function FileRow({ id, store, index, folder }: FileRowProps) {
  const item = store.items?.at(index);
  const isCurrent = store.selected === index;
  const isChosen = item !== undefined && store.choice.has(item);
  return (
    <div
      id={id}
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen || (store.choice.size === 0 && isCurrent)}
      data-current={isCurrent || undefined}
      onClick={(event) => onClick(event, store, index)}
      onDoubleClick={() => item?.articles[0] && void store.actions.open(item.articles[0].id)}
    >
      {item ? <FileCells item={item} index={index} folder={folder} store={store} /> : <WaitingCells />}
    </div>
  );
});

/** A click shows a file; with Ctrl it chooses it besides, with Shift the stretch up to it. */
function onClick(event: MouseEvent, store: ImportsStore, index: number): void {
  if (event.shiftKey) store.choice.extendTo(index);
  else if (event.ctrlKey || event.metaKey) store.choice.toggle(index);
  else {
    store.choice.startAt(index);
    store.select(index);
  }
}

interface CellsProps {
  item: ImportItem;
  index: number;
  folder: string;
  store: ImportsStore;
}

function FileCells({ item, index, folder, store }: CellsProps) {
  return (
    <>
      <span role="gridcell" className={classes.path} title={visible(item.path)}>
        <PathText path={shownPath(item.path, folder)} />
      </span>
      <span
        role="gridcell"
        className={classes.outcome}
        data-outcome={item.ignored || item.copyOf ? 'quiet' : item.outcome}
      >
        {t(outcomeKey(item))}
      </span>
      <HappenedCell item={item} folder={folder} />
      <span role="gridcell">
        <RowAction item={item} index={index} store={store} />
      </span>
    </>
  );
}

/** What became of a file, in a word. */
export function outcomeKey({ ignored, copyOf, outcome }: ImportItem): MessageKey {
  if (ignored) return 'imports.outcome.ignored';
  return copyOf ? 'imports.outcome.nearCopy' : `imports.outcome.${outcome}`;
}

function HappenedCell({ item, folder }: { item: ImportItem; folder: string }) {
  const happened = whatHappened(item, folder);
  const { lead, title, path, text } = happened;
  return (
    <span
      role="gridcell"
      className={classes.happened}
      data-muted={item.outcome === 'unchanged' || undefined}
      title={asText(happened)}
    >
      {lead === '' ? null : <span className={classes.lead}>{lead}</span>}
      {title === '' ? null : (
        <span className={classes.title} lang={languageOf(title)}>
          {title}
        </span>
      )}
      {path === '' ? null : (
        <span className={classes.text}>
          <PathText path={path} />
        </span>
      )}
      {text === '' ? null : <span className={classes.text}>{text}</span>}
    </span>
  );
}

/** Keeps the row's place while its page is on its way. */
function WaitingCells() {
  return (
    <>
      <span role="gridcell" className={classes.waiting} />
      <span role="gridcell" />
      <span role="gridcell" />
      <span role="gridcell" />
    </>
  );
}

/** The file that is being read now. */
export const ReadingRow = observer(function ReadingRow({ store }: { store: ImportsStore }) {
  return (
    <div className={classes.row} role="row" data-reading>
      <span role="gridcell" className={classes.path}>
        <PathText path={visible(store.reading ?? '')} />
      </span>
      <span role="gridcell">{t('imports.outcome.reading')}</span>
      <span role="gridcell" />
      <span role="gridcell" />
    </div>
  );
});
