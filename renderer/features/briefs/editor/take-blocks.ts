import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { BriefBlock } from '../../../../shared/model/brief.ts';
import { toEditor } from '../document/to-editor.ts';

/** Marks a transaction that brings in what is saved already. */
const TAKEN = 'brief-taken';

export function isTaken(transaction: Transaction): boolean {
  return transaction.getMeta(TAKEN) === true;
}

/**
 * Brings a text from outside into the editor. Only what differs is replaced, so that the caret stays where it was; the
 * editor's own undo does not know of it.
 */
export function takeBlocks(editor: Editor, blocks: readonly BriefBlock[]): void {
  const next = editor.schema.nodeFromJSON(toEditor(blocks));
  if (editor.state.doc.eq(next)) return;
  const transaction = replaceWithin(editor.state.tr, next) ?? replaceBlocks(editor.state.tr, next);
  editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta(TAKEN, true));
}

/** The smallest replacement; null where the two texts are built too differently for it. */
function replaceWithin(transaction: Transaction, next: Node): Transaction | null {
  const { content } = transaction.doc;
  const start = content.findDiffStart(next.content);
  const end = content.findDiffEnd(next.content);
  if (start === null || end === null) return null;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  try {
    transaction.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  } catch {
    return null;
  }
  return transaction.doc.eq(next) ? transaction : null;
}

function replaceBlocks(transaction: Transaction, next: Node): Transaction {
  return transaction.replaceWith(0, transaction.doc.content.size, next.content);
}
