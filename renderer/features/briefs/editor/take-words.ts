import type { Editor } from '@tiptap/core';
import type { BriefEvidence } from '../brief-evidence.ts';
import { focusNow } from './focus-now.ts';
import { quoteAttributes, tableOf, valueAttributes } from '../document/document-facts.ts';

/** What the node at a place would say if it took the new words; null where there are none to take. */
function newAttributes(editor: Editor, evidence: BriefEvidence, pos: number) {
  const node = editor.state.doc.nodeAt(pos);
  switch (node?.type.name) {
    case 'value': {
      const value = valueAttributes(node);
      const change = evidence.valueChange(value.evidence, value.text);
      return change?.kind === 'changed' ? { ...value, text: change.now } : null;
    }
    case 'quote': {
      const quote = quoteAttributes(node);
      const change = evidence.quoteChange(quote.evidence, quote.quote);
      return change?.kind === 'changed' ? { ...quote, quote: change.now } : null;
    }
    case 'table': {
      const table = tableOf(node);
      const now = evidence.tableNow(table);
      return now && evidence.tableChanges(table).length > 0 ? { table: now } : null;
    }
    default:
      return null;
  }
}

/** Replaces the words that a node was put in with by what its evidence says now. False where there is nothing to take. */
export function takeNewWords(editor: Editor, evidence: BriefEvidence, pos: number): boolean {
  const attributes = newAttributes(editor, evidence, pos);
  if (!attributes || !editor.isEditable) return false;
  return editor
    .chain()
    .command(({ tr }) => Boolean(tr.setNodeMarkup(pos, undefined, attributes)))
    .setNodeSelection(pos)
    .run();
}

/** Lets a value go on as words without evidence. */
export function keepAsText(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node?.type.name !== 'value') return;
  const text = editor.schema.text(valueAttributes(node).text);
  editor.view.dispatch(editor.state.tr.replaceWith(pos, pos + node.nodeSize, text));
  focusNow(editor);
}
