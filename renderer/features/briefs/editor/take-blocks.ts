import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { BriefBlock } from '../../../../shared/model/brief.ts';
import { toEditor } from '../document/to-editor.ts';

/** Marks a transaction that brings in what is saved already. */
const TAKEN = 'brief-taken';

export function isTaken(transaction: Transaction): boolean {
  return transaction.getMeta(TAKEN) === true;
}

/** Brings a text from outside into the editor; the editor's own undo does not know of it. */
export function takeBlocks(editor: Editor, blocks: readonly BriefBlock[]): void {
  const transaction = takingTransaction(editor.state, blocks);
  if (transaction) editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta(TAKEN, true));
}

/** What makes the document say `blocks`, and no more: the caret stays where it was. Null where it says so already. */
export function takingTransaction(state: EditorState, blocks: readonly BriefBlock[]): Transaction | null {
  const next = state.schema.nodeFromJSON(toEditor(blocks));
  if (state.doc.eq(next)) return null;
  return replaceWithin(state.tr, next) ?? replaceBlocks(state.tr, next);
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
