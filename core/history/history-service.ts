import type { Handlers } from '../../shared/contract/index.ts';
import type { HistoryStore } from '../ports/storage.ts';

/** The analyst's history. How undo works is the store's affair: it is made from rows, for every change alike. */
export function createHistoryService(store: HistoryStore): Handlers<'history'> {
  return {
    'history.list': (page) => store.entries(page),
    'history.next': () => store.next(),
    'history.undo': () => store.undo(),
    'history.redo': () => store.redo(),
  };
}
