import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { t } from '../../workbench/words.ts';
import { CharsetChoice } from './charset-choice.tsx';
import type { ImportsStore } from './imports-store.ts';
import { GiveText, lacksText } from './give-text.tsx';
import { languageOf } from '../../ui/language-of.ts';
import { hasColumns } from './read-columns-as.ts';
import { asText, reasonOf, whatHappened } from './what-happened.ts';
import classes from './file-details.module.css';

/** All that is known of the chosen file, in full: a row has one line. */
export const FileDetails = observer(function FileDetails({
  store,
  run,
}: {
  store: ImportsStore;
  run: ImportRun;
}) {
  const item = store.selectedItem;
  return (
    <aside className={classes.details} aria-label={t('imports.details')} data-pane="details" tabIndex={-1}>
      {item ? (
        <>
          <Details item={item} run={run} store={store} />
          <CharsetChoice key={item.position} item={item} run={run} />
        </>
      ) : (
        <p className="muted">{t('imports.choose')}</p>
      )}
      {run.failed > 0 ? (
        <p className={classes.keys}>
          <KeyHint command="import.previousFailed" /> <KeyHint command="import.nextFailed" />{' '}
          {t('imports.legend.failed')}
        </p>
      ) : null}
    </aside>
  );
});

function Details({ item, run, store }: { item: ImportItem; run: ImportRun; store: ImportsStore }) {
  const isArticle = item.articles.length > 0;
  return (
    <div className={classes.text} aria-live="polite">
      <p className={classes.path}>{visible(item.path)}</p>
      <p>{allOf(item, run.folder)}</p>
      {item.inTrash ? <p>{t('imports.inTrash')}</p> : null}
      {lacksText(item) ? <GiveText key={item.position} item={item} /> : null}
      {isArticle ? (
        <ul className={classes.articles}>
          {item.articles.map(({ id, title }) => (
            <li key={id}>
              <button
                className={classes.article}
                lang={languageOf(title)}
                onClick={() => void store.open(id)}
              >
                {visible(title)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {store.canWrite && hasColumns(item) ? (
        <Button size="compact-xs" onClick={() => store.showColumns(item)}>
          {t('columns.button')}
        </Button>
      ) : null}
      {item.outcome === 'failed' && store.canWrite ? (
        <Button size="compact-xs" variant="filled" onClick={() => void store.tryAgain(item)}>
          {t('imports.tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}

/** The titles stand below, where they can be opened. */
function allOf(item: ImportItem, folder: string): string {
  return item.error ? reasonOf(item) : asText({ ...whatHappened(item, folder), titles: [] });
}
