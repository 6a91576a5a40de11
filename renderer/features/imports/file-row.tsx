import { observer } from 'mobx-react-lite';
import { Fragment } from 'react';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import { PathText } from '../../ui/path-text.tsx';
import { RowAction } from './row-action.tsx';
import { asText, shownPath, whatHappened } from './what-happened.ts';
import { languageOf } from '../../ui/language-of.ts';
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
  const isSelected = store.selected === index;
  return (
    <div
      id={id}
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      onClick={() => store.select(index)}
      onDoubleClick={() => item?.articles[0] && void store.open(item.articles[0].id)}
    >
      {item ? <FileCells item={item} folder={folder} store={store} /> : <WaitingCells />}
    </div>
  );
});

function FileCells({ item, folder, store }: { item: ImportItem; folder: string; store: ImportsStore }) {
  return (
    <>
      <span role="gridcell" className={classes.path} title={visible(item.path)}>
        <PathText path={shownPath(item.path, folder)} />
      </span>
      <span
        role="gridcell"
        className={classes.outcome}
        data-outcome={item.ignored ? 'ignored' : item.outcome}
      >
        {t(item.ignored ? 'imports.outcome.ignored' : `imports.outcome.${item.outcome}`)}
      </span>
      <HappenedCell item={item} folder={folder} />
      <span role="gridcell">
        <RowAction item={item} store={store} />
      </span>
    </>
  );
}

function HappenedCell({ item, folder }: { item: ImportItem; folder: string }) {
  const happened = whatHappened(item, folder);
  return (
    <span
      role="gridcell"
      className={classes.happened}
      data-muted={item.outcome === 'unchanged' || undefined}
      title={asText(happened)}
    >
      {happened.lead === '' ? null : <span className={classes.lead}>{happened.lead}</span>}
      {happened.titles.length === 0 ? null : <Titles titles={happened.titles} />}
      {happened.text === '' ? null : <span className={classes.text}>{happened.text}</span>}
      {happened.path === '' ? null : (
        <span className={classes.text}>
          <PathText path={happened.path} />
        </span>
      )}
    </span>
  );
}

function Titles({ titles }: { titles: readonly string[] }) {
  return (
    <span className={classes.titles}>
      {titles.map((title, at) => (
        <Fragment key={at}>
          {at > 0 ? '; ' : null}
          <span className={classes.title} lang={languageOf(title)}>
            {title}
          </span>
        </Fragment>
      ))}
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
export function ReadingRow({ name }: { name: string }) {
  return (
    <div className={classes.row} role="row" data-reading>
      <span role="gridcell" className={classes.path}>
        <PathText path={visible(name)} />
      </span>
      <span role="gridcell">{t('imports.outcome.reading')}</span>
      <span role="gridcell" />
      <span role="gridcell" />
    </div>
  );
}
