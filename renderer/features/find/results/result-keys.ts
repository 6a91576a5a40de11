import type { KeyboardEvent } from 'react';
import type { Workbench } from '../../../workbench/workbench.ts';
import type { FindStore } from '../find-store.ts';
import { openRow } from './open-row.ts';

/**
 * The keys of the results: up and down walk, Enter opens the reader at the passage, Ctrl+Enter in a tab of its own; Right
 * shows all passages of an article, Left folds them away. True where the key was one of them.
 */
export function handleResultKey(event: KeyboardEvent, store: FindStore, workbench: Workbench): boolean {
  const { cursor } = store;
  const { row } = cursor;
  const isMod = event.ctrlKey || event.metaKey;
  if (event.altKey || event.shiftKey) return false;
  switch (event.key) {
    case 'ArrowDown':
      cursor.step(1);
      return true;
    case 'ArrowUp':
      cursor.step(-1);
      return true;
    case 'Home':
      cursor.toEnd('first');
      return true;
    case 'End':
      cursor.toEnd('last');
      return true;
    case 'ArrowRight':
      if (isMod || !row) return false;
      void store.unfold(row.group.article);
      return true;
    case 'ArrowLeft':
      if (isMod || !row) return false;
      store.fold(row.group.article);
      return true;
    case 'Enter':
      if (!row) return false;
      openRow(row, store, workbench, isMod);
      return true;
    default:
      return false;
  }
}
