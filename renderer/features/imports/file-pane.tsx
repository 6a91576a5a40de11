import { observer } from 'mobx-react-lite';
import type { KeyboardEvent } from 'react';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { languageOf } from '../../ui/language-of.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { t } from '../../workbench/words.ts';
import { CharsetChoice } from './charset-choice.tsx';
import { FileActions } from './file-actions.tsx';
import { fileFacts } from './file-facts.ts';
import { nameOf } from './shown-path.ts';
import { FileReading } from './file-reading.tsx';
import { FileFailure } from './file-failure.tsx';
import type { ImportsStore } from './imports-store.ts';
import { FILE_PANE } from './table-keys.ts';
import classes from './file-pane.module.css';

interface FilePaneProps {
  store: ImportsStore;
  run: ImportRun;
}

/** All that is known of the chosen file, and all that can be done with it: a row has one line and one action. */
export const FilePane = observer(function FilePane({ store, run }: FilePaneProps) {
  const item = store.selectedItem;
  return (
    <div id={FILE_PANE} className={classes.root} data-pane-focus tabIndex={-1} onKeyDown={backToList}>
      <header className={classes.bar}>
        <b>{t('imports.details')}</b>
        <span className="grow" />
        {run.failed > 0 ? (
          <span title={t('imports.filter.failed')}>
            <KeyHint command="import.previousFailed" /> <KeyHint command="import.nextFailed" />
          </span>
        ) : null}
      </header>
      <div className={classes.body}>
        {item ? (
          <FileBody key={`${run.id} ${item.position}`} item={item} run={run} store={store} />
        ) : (
          <p className="muted">{t('imports.choose')}</p>
        )}
      </div>
    </div>
  );
});

/** Escape goes back to the row that one came from. */
function backToList(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  document.querySelector<HTMLElement>('[data-pane="files"]')?.focus();
  event.preventDefault();
}

function FileBody({ item, run, store }: FilePaneProps & { item: ImportItem }) {
  const name = visible(nameOf(item.path));
  return (
    <>
      <div aria-live="polite">
        <h2 className={classes.name} lang={languageOf(name)} title={visible(item.path)}>
          {name}
        </h2>
        <p className={classes.facts}>{fileFacts(item, run.folder)}</p>
        {item.outcome === 'failed' ? <FileFailure item={item} /> : <FileReading item={item} store={store} />}
      </div>
      <CharsetChoice item={item} run={run} actions={store.actions} canWrite={store.canWrite} />
      <FileActions item={item} run={run} store={store} />
    </>
  );
}
