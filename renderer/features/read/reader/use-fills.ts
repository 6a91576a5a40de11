import { autorun } from 'mobx';
import { useEffect } from 'react';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { clearFills, colourFills, type Fills, setFills } from './fills.ts';
import type { ReaderStore } from './reader-store.ts';
import type { TextSurface } from './text-surface.ts';

/** Keeps the fills behind the words as the reader is: quantities, matches, what is pointed at and what is current. */
export function useFills(store: ReaderStore, surface: TextSurface | null): void {
  const { codebook } = useWorkbench();
  useEffect(() => {
    if (!surface) return undefined;
    const colour = (): void => {
      const [tag] = store.mark?.tags ?? [];
      colourFills(tag === undefined ? null : (codebook.byId.get(tag)?.colour ?? null));
    };
    const stopColours = autorun(colour);
    const stopFills = autorun(() => {
      surface.refresh();
      setFills(surface, fillsOf(store));
    });
    const scheme = new MutationObserver(colour);
    scheme.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    return () => {
      stopColours();
      stopFills();
      scheme.disconnect();
      clearFills();
    };
  }, [store, surface, codebook]);
}

function fillsOf(store: ReaderStore): Fills {
  const { mark, mention, hovered, currentMark } = store;
  return {
    'bs-quantity': store.quantities,
    'bs-match': store.matches,
    'bs-hover': store.marks.filter(({ id }) => hovered.includes(id) && id !== currentMark),
    'bs-mark': standing(mark),
    'bs-mention': standing(mention),
    // While a field or a dialog has the focus, the browser no longer shows what was selected.
    'bs-selection': store.selection ? [store.selection] : [],
  };
}

function standing(place: { start: number | null; end: number | null } | null): TextRange[] {
  return place && place.start !== null && place.end !== null ? [{ start: place.start, end: place.end }] : [];
}
