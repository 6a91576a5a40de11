import { countTerms, rangeBeginning, type TermList } from './term-list.ts';

/** The places of the words that a pattern stands for, in which each `*` is any letters or none. */
export function wildcardTerms(list: TermList, pattern: string): number[] {
  const pieces = pattern.split('*');
  const first = pieces[0]!;
  const [from, to] = first === '' ? [0, countTerms(list)] : rangeBeginning(list, first);
  const places: number[] = [];
  for (let place = from; place < to; place += 1) if (matches(list, place, pieces)) places.push(place);
  return places;
}

/** The first piece at the beginning, the last at the end, the others between in turn, each as early as it comes. */
function matches({ units, starts }: TermList, place: number, pieces: readonly string[]): boolean {
  const end = starts[place + 1]!;
  let at = starts[place]!;
  for (const [number, piece] of pieces.entries()) {
    const isFirst = number === 0;
    if (!isFirst && number === pieces.length - 1) {
      return end - piece.length >= at && standsAt(units, end - piece.length, piece);
    }
    const found = isFirst ? (standsAt(units, at, piece) ? at : -1) : find(units, at, end, piece);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return at === end;
}

function find(units: Uint16Array, from: number, end: number, piece: string): number {
  for (let at = from; at + piece.length <= end; at += 1) if (standsAt(units, at, piece)) return at;
  return -1;
}

function standsAt(units: Uint16Array, at: number, piece: string): boolean {
  for (let unit = 0; unit < piece.length; unit += 1) {
    if (units[at + unit] !== piece.charCodeAt(unit)) return false;
  }
  return true;
}
