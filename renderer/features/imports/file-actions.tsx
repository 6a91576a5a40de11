import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { Fragment } from 'react';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { GiveText, lacksText } from './give-text.tsx';
import type { ImportsStore } from './imports-store.ts';
import { hasColumns } from './read-columns-as.ts';
import { charsetsOf, failedAlike } from './read-items-as.ts';
import { actionKey, isUndated, type RowActionKind, rowActionOf } from './row-actions.ts';
import classes from './file-pane.module.css';

interface FileActionsProps {
  item: ImportItem;
  run: ImportRun;
  store: ImportsStore;
}

/** What can be done with a file: first the best of it, then the rest. */
export const FileActions = observer(function FileActions({ item, run, store }: FileActionsProps) {
  const { actions, canWrite } = store;
  const kinds = kindsFor(item, canWrite, actions.canReadAgain(item));
  const canGive = canWrite && lacksText(item);
  if (kinds.length === 0 && !canGive) return null;
  return (
    <div className={classes.actions}>
      {kinds.map((kind, at) => (
        <Fragment key={kind}>
          <Button
            size="xs"
            variant={at === 0 && !canGive ? 'filled' : 'default'}
            rightSection={kind === again(item) ? <KeyHint command="import.readAgain" /> : undefined}
            onClick={() => void actions.run(kind, item)}
          >
            {t(actionKey(kind))}
          </Button>
          {kind === 'readAgain' ? <SameForAlike item={item} run={run} store={store} /> : null}
        </Fragment>
      ))}
      {canGive ? <GiveText item={item} /> : null}
    </div>
  );
});

/** What R does with a file. */
function again({ outcome, error }: ImportItem): RowActionKind {
  return outcome === 'failed' && error?.code !== 'encodingUnknown' ? 'tryAgain' : 'readAgain';
}

function kindsFor(item: ImportItem, canWrite: boolean, canReadAgain: boolean): RowActionKind[] {
  const best = rowActionOf(item, canWrite);
  const [first] = item.articles;
  const others: readonly (RowActionKind | null)[] = [
    canWrite && canReadAgain ? again(item) : null,
    canWrite && hasColumns(item) ? 'columns' : null,
    canWrite && item.outcome === 'failed' && !item.ignored ? 'ignore' : null,
    first ? 'open' : null,
    canWrite && first && isUndated(first) ? 'setDate' : null,
  ];
  // A charset that was chosen waits to be used; ignoring is never what one is led to.
  const isReading = item.outcome !== 'failed' && canReadAgain;
  const all = best === 'ignore' || isReading ? [...others, best] : [best, ...others];
  return [...new Set(all.filter((kind) => kind !== null))];
}

/** The same charset for the other files whose charset could not be told. */
const SameForAlike = observer(function SameForAlike({ item, run, store }: FileActionsProps) {
  const { core } = useWorkbench();
  const isUnknown = item.error?.code === 'encodingUnknown' && !item.ignored && store.canWrite;
  const key = isUnknown ? `${run.id} ${run.failed} ${run.ignored} alike` : null;
  const alike = useAnswer(key, () => failedAlike(core, run.id, item));
  if (!alike || alike.length < 2) return null;
  const read = async (): Promise<void> => {
    const charset = store.actions.charsetFor(item) ?? (await charsetsOf(core, item))[0]?.charset;
    if (charset) await store.actions.readAs(alike, charset);
  };
  return (
    <Button size="xs" onClick={() => void read()}>
      {t('charset.readAlike', { count: alike.length - 1 })}
    </Button>
  );
});
