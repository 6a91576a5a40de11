import { observer } from 'mobx-react-lite';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { t } from '../../workbench/words.ts';
import type { ImportsStore } from './imports-store.ts';
import { hasColumns } from './read-columns-as.ts';
import { nameOf } from './what-happened.ts';
import classes from './file-row.module.css';

/** The one thing to do with a file: to open what came of it, or to set a failed one aside. */
export const RowAction = observer(function RowAction({
  item,
  store,
}: {
  item: ImportItem;
  store: ImportsStore;
}) {
  const [first] = item.articles;
  if (store.canWrite && hasColumns(item)) {
    const name = visible(nameOf(item.path));
    const run = async () => store.showColumns(item);
    return <ActionLink label={t('columns.of', { name })} text={t('columns.row')} run={run} />;
  }
  if (first) {
    return (
      <ActionLink
        label={t('imports.openArticle', { title: first.title })}
        text={t(item.found > 1 ? 'imports.seeSplit' : 'imports.open')}
        run={() => store.open(first.id)}
      />
    );
  }
  if (item.outcome !== 'failed' || !store.canWrite) return null;
  const text = t(item.ignored ? 'imports.dontIgnore' : 'imports.ignore');
  return <ActionLink label={text} text={text} run={() => store.ignore(item)} />;
});

function ActionLink({ label, text, run }: { label: string; text: string; run: () => Promise<void> }) {
  return (
    <button
      className={classes.action}
      tabIndex={-1}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        void run();
      }}
    >
      {text}
    </button>
  );
}
