import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Editor } from '@tiptap/react';

const GAP = 6;
const MARGIN = 16;

/** Where on the screen something stands. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/**
 * Puts a small panel under a place in the text, or over it where there is no room; it scrolls with the page. `boxOf` says
 * where the place is, and must keep its identity as long as that is the same.
 */
export function usePlaceOnDesk(editor: Editor, boxOf: () => Box | null): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const desk = editor.view.dom.closest('[data-desk]');
    const box = boxOf();
    if (!panel.current || !desk || !box) return;
    const frame = desk.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = panel.current;
    const isRoomUnder = box.bottom + GAP + height < frame.bottom;
    const top = isRoomUnder ? box.bottom + GAP : Math.max(frame.top + GAP, box.top - GAP - height);
    const left = Math.max(frame.left + GAP, Math.min(box.left, frame.right - width - MARGIN));
    panel.current.style.left = `${left - frame.left + desk.scrollLeft}px`;
    panel.current.style.top = `${top - frame.top + desk.scrollTop}px`;
  }, [editor, boxOf]);
  return panel;
}
