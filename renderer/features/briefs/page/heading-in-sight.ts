import type { Editor } from '@tiptap/react';
import type { Heading } from '../document/document-facts.ts';

/** How far under the upper edge a heading still counts as the one that is being read, in CSS pixels. */
const READ_FROM = 80;

/**
 * Which heading what is in sight stands under; null where the caret is in sight too: then its own heading is the one.
 */
export function headingInSight(editor: Editor, headings: readonly Heading[], desk: Element): number | null {
  const { top, bottom } = desk.getBoundingClientRect();
  if (editor.isFocused) {
    const caret = editor.view.coordsAtPos(editor.state.selection.from);
    if (caret.bottom > top && caret.top < bottom) return null;
  }
  const passed = headings.filter(({ pos }) => {
    const element = editor.view.nodeDOM(pos);
    return element instanceof HTMLElement && element.getBoundingClientRect().top < top + READ_FROM;
  });
  return Math.max(0, passed.length - 1);
}
