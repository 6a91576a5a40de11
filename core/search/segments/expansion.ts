import { fuzzyTerms } from './fuzzy-terms.ts';
import type { LiveSegment } from './live-segment.ts';
import { walkTerms } from './merged-terms.ts';
import { findTerm, rangeBeginning, termAt } from './term-list.ts';

/** A term as it is looked up: itself, all that begin like it, or all that are nearly like it. */
export interface Wanted {
  term: string;
  prefix?: boolean;
  /** How many letters may differ. */
  fuzzy?: number;
}

/** Where one term stands in the segments that hold it. */
export type TermPlaces = readonly { segment: LiveSegment; place: number }[];

/** The terms of all segments that are wanted, each with its places. */
export function expand(segments: readonly LiveSegment[], wanted: readonly Wanted[]): TermPlaces[] {
  return wanted.flatMap((one) => {
    if (one.prefix) return expandBeginning(segments, one.term);
    return one.fuzzy ? expandFuzzy(segments, one.term, one.fuzzy) : expandTerm(segments, one.term);
  });
}

function expandTerm(segments: readonly LiveSegment[], term: string): TermPlaces[] {
  const places = segments
    .map((segment) => ({ segment, place: findTerm(segment.words.terms, term) }))
    .filter(({ place }) => place !== -1);
  return places.length > 0 ? [places] : [];
}

function expandBeginning(segments: readonly LiveSegment[], beginning: string): TermPlaces[] {
  const ranges = segments.map(({ words }) => {
    const [from, to] = rangeBeginning(words.terms, beginning);
    return { list: words.terms, from, to };
  });
  const terms: { segment: LiveSegment; place: number }[][] = [];
  const walk = walkTerms(
    ranges,
    () => terms.push([]),
    (range, place) => terms.at(-1)!.push({ segment: segments[range]!, place }),
  );
  while (!walk.next().done);
  return terms;
}

function expandFuzzy(segments: readonly LiveSegment[], term: string, distance: number): TermPlaces[] {
  const byTerm = new Map<string, { segment: LiveSegment; place: number }[]>();
  for (const segment of segments) {
    const { terms } = segment.words;
    for (const place of fuzzyTerms(terms, term, distance)) {
      const known = termAt(terms, place);
      const places = byTerm.get(known) ?? [];
      byTerm.set(known, places);
      places.push({ segment, place });
    }
  }
  return [...byTerm.values()];
}
