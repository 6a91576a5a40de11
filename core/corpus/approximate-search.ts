import search from 'approx-string-match';
import type { TextRange } from '../../shared/model/text-range.ts';

/** How much of a quote may differ, as a share of its length. */
const TOLERANCE = 0.2;
/** Longer quotes are compared by their first part: the search takes time with their length. */
const LONGEST = 500;
/** Texts beyond this are searched only around the place where the quote was. */
const WINDOW = 200_000;

/** Finds the stretch of a text that is most like a quote, by edit distance (Myers' algorithm); of equals the nearest to `hint`. */
export function approximateSearch(text: string, quote: string, hint: number): TextRange | null {
  if (quote.length > LONGEST) return null;
  const from = text.length > WINDOW ? Math.max(0, hint - WINDOW / 2) : 0;
  const found = search(text.slice(from, from + WINDOW), quote, Math.floor(quote.length * TOLERANCE));
  if (found.length === 0) return null;
  const best = found.reduce((a, b) =>
    b.errors < a.errors || (b.errors === a.errors && distance(b, from, hint) < distance(a, from, hint))
      ? b
      : a,
  );
  return best.end > best.start ? { start: from + best.start, end: from + best.end } : null;
}

function distance(match: { start: number }, from: number, hint: number): number {
  return Math.abs(from + match.start - hint);
}
