import { fuzzyTerms } from './fuzzy-terms.ts';
import type { LiveSegment } from './live-segment.ts';
import { walkTerms } from './merged-terms.ts';
import { findTerm, rangeBeginning, termAt, type TermList } from './term-list.ts';
import { wildcardTerms } from './wildcard-terms.ts';

/** A term as it is looked up: itself, all that begin like it, or all that are nearly like it. */
export interface Wanted {
  term: string;
  prefix?: boolean;
  /** How many letters may differ. */
  fuzzy?: number;
  /** Each `*` in the term stands for any letters. */
  wildcard?: boolean;
}

/** Where one term stands in the segments that hold it. */
export type TermPlaces = readonly { segment: LiveSegment; place: number }[];

/** The terms of all segments that are wanted, each with its places. */
export function expand(segments: readonly LiveSegment[], wanted: readonly Wanted[]): TermPlaces[] {
  return wanted.flatMap((one) => {
    if (one.wildcard) return expandEach(segments, (terms) => wildcardTerms(terms, one.term));
    if (one.prefix) return expandBeginning(segments, one.term);
    const { term, fuzzy } = one;
    return fuzzy
      ? expandEach(segments, (terms) => fuzzyTerms(terms, term, fuzzy))
      : expandTerm(segments, term);
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

/** The terms that one segment after another says are wanted. */
function expandEach(
  segments: readonly LiveSegment[],
  placesIn: (terms: TermList) => readonly number[],
): TermPlaces[] {
  const byTerm = new Map<string, { segment: LiveSegment; place: number }[]>();
  for (const segment of segments) {
    const { terms } = segment.words;
    for (const place of placesIn(terms)) {
      const known = termAt(terms, place);
      const places = byTerm.get(known) ?? [];
      byTerm.set(known, places);
      places.push({ segment, place });
    }
  }
  return [...byTerm.values()];
}

/**
 * A number by which a term is the same one however it was found: the first segment that holds it, and where. `segments` are
 * those it was looked for in.
 */
export function keyOfTerm(places: TermPlaces): number {
  const { segment, place } = places[0]!;
  return segment.id * 2 ** 32 + place;
}
