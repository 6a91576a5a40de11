import { compareTerms, type TermList } from './term-list.ts';

/** Words of a list from one place to another, half-open. */
export interface TermRange {
  list: TermList;
  from: number;
  to: number;
}

/** Where one word stands: in the range of this number, at this place of its list. */
export type TakePlace = (range: number, place: number) => void;

/**
 * Walks through sorted lists at once, word by word. `takeTerm` is called for each word, before `takePlace` for each list that
 * holds it, in the order of the lists. Yields after each word, so that a long walk can be done in parts.
 */
export function* walkTerms(
  ranges: readonly TermRange[],
  takeTerm: () => void,
  takePlace: TakePlace,
): Generator<void, void> {
  const next = ranges.map(({ from }) => from);
  for (;;) {
    const least = leastOf(ranges, next);
    if (least === -1) return;
    takeTerm();
    const { list } = ranges[least]!;
    const place = next[least]!;
    for (let range = least; range < ranges.length; range += 1) {
      const other = ranges[range]!;
      const at = next[range]!;
      if (at === other.to || (range !== least && compareTerms(other.list, at, list, place) !== 0)) continue;
      takePlace(range, at);
      next[range] = at + 1;
    }
    yield;
  }
}

/** The range whose next word comes first, the first of several; -1 at the end of all. */
function leastOf(ranges: readonly TermRange[], next: readonly number[]): number {
  let least = -1;
  for (let range = 0; range < ranges.length; range += 1) {
    const { list, to } = ranges[range]!;
    if (next[range] === to) continue;
    if (least === -1 || compareTerms(list, next[range]!, ranges[least]!.list, next[least]!) < 0)
      least = range;
  }
  return least;
}
