import { reaction } from 'mobx';
import { type RefObject, useEffect } from 'react';
import type { ReaderStore } from './reader-store.ts';
import type { TextSurface } from './text-surface.ts';

/** Brings a passage into view when the reader asks for it: at a third of the height, and not at all where it is in view. */
export function useReveal(
  store: ReaderStore,
  surface: TextSurface | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!surface) return undefined;
    return reaction(
      () => store.revealed,
      (range) => {
        const scrolled = scroller.current;
        if (!range || !scrolled) return;
        const [first] = surface.rangesFor(range);
        if (first) scrollTo(first, scrolled);
        store.wasRevealed();
      },
      { fireImmediately: true },
    );
  }, [store, surface, scroller]);
}

function scrollTo(range: Range, scroller: HTMLElement): void {
  if (!scroller.contains(range.startContainer)) return;
  const box = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const isInView = box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8;
  if (!isInView) scroller.scrollTop += box.top - frame.top - frame.height / 3;
}
