import { useEffect } from 'react';
import type { ReaderStore } from './reader-store.ts';
import type { TextSurface } from './text-surface.ts';

/** Follows what is selected in the text. A selection that is lost to a field or a dialog stays the one that is meant. */
export function useSelection(store: ReaderStore, surface: TextSurface | null): void {
  useEffect(() => {
    if (!surface) return undefined;
    const follow = (): void => {
      const selection = getSelection();
      const isInText = selection?.anchorNode && surface.root.contains(selection.anchorNode);
      if (isInText && !isInField(selection.anchorNode)) store.select(surface.selectedRange());
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      store.select(null);
    };
  }, [store, surface]);
}

function isInField(node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('input, textarea, [contenteditable]') !== null && element !== undefined;
}
