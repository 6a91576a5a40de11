import type { KeyboardEvent } from 'react';
import type { ImportsStore } from './imports-store.ts';

/** How many rows a page key goes. */
const PAGE = 15;

/** What the keys of the pane begin with; see `FilePane`. */
export const FILE_PANE = 'import-file-pane';

/**
 * The keys of the list: arrows and page keys go, with Shift they choose a stretch. Space lets a running import wait, else
 * it chooses the row, as Ctrl+Space always does; Ctrl+A chooses all, Escape none. Enter opens the article; where there is
 * none it goes to what can be done with the file.
 */
export function handleTableKey(event: KeyboardEvent, store: ImportsStore): void {
  if (event.altKey || event.target !== event.currentTarget) return;
  const isMod = event.ctrlKey || event.metaKey;
  const to = movesOf(store)[event.key];
  if (to !== undefined && !isMod) move(store, to, event.shiftKey);
  else if (!onOtherKey(event, store, isMod)) return;
  event.preventDefault();
}

function movesOf({ selected, count }: ImportsStore): Record<string, number> {
  const at = selected ?? -1;
  return {
    ...{ ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1) },
    ...{ PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 },
  };
}

function move(store: ImportsStore, to: number, isStretch: boolean): void {
  if (isStretch) return store.choice.extendTo(to);
  store.choice.clear();
  store.select(to);
}

function onOtherKey(event: KeyboardEvent, store: ImportsStore, isMod: boolean): boolean {
  const { key } = event;
  if (key === ' ' && !isMod && store.canPause) void store.togglePause();
  else if (key === ' ') store.choice.toggle(store.selected);
  else if (key.toLowerCase() === 'a' && isMod && !event.shiftKey) void store.choice.chooseAll();
  else if (key === 'Escape' && store.choice.size > 0) store.choice.clear();
  else if (key === 'Enter' && !isMod) open(store);
  else return false;
  return true;
}

function open(store: ImportsStore): void {
  const [article] = store.selectedItem?.articles ?? [];
  if (article) void store.actions.open(article.id);
  else document.getElementById(FILE_PANE)?.querySelector<HTMLElement>('input, button')?.focus();
}
