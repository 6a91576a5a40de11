import type { Editor } from '@tiptap/react';

/** Brings a heading to the top of the page and puts the caret behind its words. */
export function goToHeading(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (!node) return;
  editor.commands.focus(pos + node.nodeSize - 1, { scrollIntoView: false });
  const element = editor.view.nodeDOM(pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' });
}
