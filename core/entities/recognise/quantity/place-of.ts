import type { Place } from '../suggestion.ts';
import { foundAt } from './found-at.ts';
import type { Found } from './found.ts';
import type { PlaceCandidate } from './place-candidates.ts';
import type { Sentence } from './sentence.ts';
import { keyAt } from './token.ts';

const NEAR = 7;

const INSIDE = new Set(['in', 'of', 'at', 'across', 'throughout', 'within', 'around', '在']);
const BREAKS = new Set([',', ';', ':', '，', '；', '：', 'and', 'while', 'to', 'from']);

/**
 * The place that a quantity belongs to: one inside its own words, else one that follows closely ('615 companies in
 * Pingshan', '… in the district'), else the last one named before it in the sentence, else the first after it, else
 * `otherwise`. 'The district' is the last district named.
 */
export function placeOf(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  candidates: readonly PlaceCandidate[],
  otherwise: Place | null,
): Place | null {
  const inside = candidates.findLast((one) => one.from < found.to && found.from < one.to);
  const after = candidates.find((one) => one.from >= found.to);
  if (inside) return inside.place;
  if (after && isClose(sentence, found, all, after)) return after.place;
  const before = candidates.findLast((one) => one.to <= found.from && !one.apart);
  return (before ?? candidates.find((one) => one.from >= found.to && !one.apart))?.place ?? otherwise;
}

function isClose(
  sentence: Sentence,
  found: Found,
  all: readonly Found[],
  candidate: PlaceCandidate,
): boolean {
  const { tokens } = sentence;
  if (candidate.from - found.to > NEAR || !INSIDE.has(keyAt(tokens, candidate.from - 1))) return false;
  for (let at = found.to; at < candidate.from; at += 1) {
    if (BREAKS.has(keyAt(tokens, at)) || foundAt(all, at)) return false;
  }
  return true;
}
