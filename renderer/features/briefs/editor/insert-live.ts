import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { BriefTable } from '../../../../shared/model/brief.ts';
import { evidenceWords } from '../../../../shared/model/evidence-words.ts';
import { quoteInContext } from '../../../../shared/model/quote-in-context.ts';
import type { QuotedEvidence } from '../../../../shared/model/sheet.ts';
import { focusNow } from './focus-now.ts';
import { t } from '../../../workbench/words.ts';

export type ListedEvidence = QuotedEvidence & {
  placeName: string;
  indicatorName: string;
  sheetTitle: string;
};

/** Puts a value in at the caret. */
export function insertValue(editor: Editor, item: ListedEvidence): void {
  const node = editor.schema.nodes.value!.create({ evidence: item.id, text: evidenceWords(item) });
  const { tr, selection } = editor.state;
  const at = selection.to;
  // Where a block is selected there is no line to stand in: a paragraph is made for it.
  const transaction = selection.$to.parent.isTextblock
    ? caretAt(tr.replaceSelectionWith(node, false), tr.mapping.map(at))
    : insertAfter(editor, tr, editor.schema.nodes.paragraph!.create(null, node));
  editor.view.dispatch(transaction.scrollIntoView());
  focusNow(editor);
}

export function insertQuote(editor: Editor, item: ListedEvidence): void {
  const { placeName: place, indicatorName: indicator } = item;
  const label = t('brief.label', { place, indicator, value: evidenceWords(item) }).slice(0, 500);
  const quote = quoteInContext(item);
  insertBlock(editor, editor.schema.nodes.quote!.create({ evidence: item.id, quote, label }));
}

export function insertTable(editor: Editor, table: BriefTable): void {
  insertBlock(editor, editor.schema.nodes.table!.create({ table }));
}

function insertBlock(editor: Editor, node: Node): void {
  editor.view.dispatch(insertAfter(editor, editor.state.tr, node).scrollIntoView());
  focusNow(editor);
}

/** Puts a block after the one with the caret, or in its place where that is empty; the caret goes into the text behind. */
function insertAfter(editor: Editor, tr: Transaction, node: Node): Transaction {
  const { $to, to } = tr.selection;
  const parent = $to.depth === 1 ? $to.parent : null;
  const isEmpty = parent?.type.name === 'paragraph' && parent.content.size === 0;
  const from = isEmpty ? $to.before(1) : $to.depth === 0 ? to : $to.after(1);
  tr.replaceWith(from, isEmpty ? $to.after(1) : from, node);
  const after = from + node.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock)
    tr.insert(after, editor.schema.nodes.paragraph!.create());
  return caretAt(tr, node.isTextblock ? after - 1 : after + 1);
}

function caretAt(tr: Transaction, pos: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos)));
}
