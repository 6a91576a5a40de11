import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { MouseEvent } from 'react';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { t } from '../../workbench/words.ts';
import { nameOf } from './shown-path.ts';
import type { ImportsStore } from './imports-store.ts';
import { actionKey, rowActionOf } from './row-actions.ts';
import classes from './file-row.module.css';

interface RowActionProps {
  item: ImportItem;
  index: number;
  store: ImportsStore;
}

/** The one thing to do with a file: to open what came of it, to set it right, or to set it aside. */
export const RowAction = observer(function RowAction({ item, index, store }: RowActionProps) {
  const kind = rowActionOf(item, store.canWrite);
  if (kind === null) return null;
  const text = t(actionKey(kind));
  const label = t('imports.actionFor', { action: text, path: visible(nameOf(item.path)) });
  const run = (event: MouseEvent): void => {
    event.stopPropagation();
    store.select(index);
    // The list keeps the keys: the row may lose its button with what is done.
    if (event.currentTarget instanceof Element) {
      event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus();
    }
    void store.actions.run(kind, item);
  };
  if (kind === 'readAgain' && store.selected === index) {
    return (
      <Button
        className={classes.button}
        size="compact-xs"
        tabIndex={-1}
        aria-label={label}
        rightSection={<KeyHint command="import.readAgain" />}
        onClick={run}
      >
        {text}
      </Button>
    );
  }
  return (
    <button className={classes.action} tabIndex={-1} aria-label={label} onClick={run}>
      {text}
    </button>
  );
});
