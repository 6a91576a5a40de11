import type { KeyboardEvent } from 'react';
import type { Workbench } from '../../../workbench/workbench.ts';
import type { ReadStore } from '../read-store.ts';

/**
 * The keys of the list: arrows move, with Shift they choose a stretch, Ctrl+Space chooses one more, Ctrl+A all, Escape
 * none; Right shows the near-copies of an article under it, Left folds them away; Enter opens, Ctrl+Enter in a tab of its own; Delete puts into the trash. True where the key was one of them.
 */
export function handleListKey(event: KeyboardEvent, store: ReadStore, { commands }: Workbench): boolean {
  const { list, selection } = store;
  const isMod = event.ctrlKey || event.metaKey;
  const to = moves(list.cursor, list.hits.length)[event.key];
  if (to !== undefined) {
    if (event.shiftKey) {
      if (selection.size === 0) selection.startAt(list.cursor);
      selection.extendTo(to);
    } else {
      // With Ctrl one goes past articles without losing those that are chosen.
      if (!isMod) selection.clear();
      list.moveCursor(to);
    }
    return true;
  }
  if (event.key === 'Enter') store.openAt(list.cursor, isMod);
  else if (event.key === 'ArrowRight' && !isMod) return list.setOpen(list.cursor, true);
  else if (event.key === 'ArrowLeft' && !isMod) return list.setOpen(list.cursor, false);
  else if (event.key === ' ' && isMod) selection.toggle(list.cursor);
  else if (event.key.toLowerCase() === 'a' && isMod && !event.shiftKey) void selection.chooseAll();
  else if (event.key === 'Escape' && selection.size > 0) selection.clear();
  else if (event.key === 'Delete') return commands.run('article.trash');
  else return false;
  return true;
}

function moves(cursor: number, count: number): Record<string, number> {
  return { ArrowDown: cursor + 1, ArrowUp: cursor - 1, Home: 0, End: count - 1 };
}
