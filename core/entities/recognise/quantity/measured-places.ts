import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './grammar-words.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, isWordAt, keyAt } from './token.ts';

/*
 * A row of a comparison is the same for every place: the names of places, and of whose figure it is, stay out of it.
 */

/** Words that point back to a place: 'the city', 'in the district'. */
const PLACE_WORDS = new Set(
  'city district county province country municipality jurisdiction region zone park area nation town'.split(
    ' ',
  ),
);

/** Drops places and what points to one, with the preposition or the possessive that ties them in. */
export function withoutPlaces(sentence: Sentence, indices: readonly number[]): number[] {
  const { tokens } = sentence;
  const drops = new Set<number>();
  for (const at of indices) {
    const anaphor = isAnaphor(sentence, at);
    if (!sentence.placed[at] && !anaphor) continue;
    drops.add(at);
    if (keyAt(tokens, at + 1) === "'s") drops.add(at + 1);
    if (keyAt(tokens, at + 1) === 'city' || keyAt(tokens, at + 1) === 'district') drops.add(at + 1);
    let before = at - 1;
    while (
      DETERMINERS.has(keyAt(tokens, before)) ||
      drops.has(before) ||
      /^(total|overall)$/.test(keyAt(tokens, before))
    )
      drops.add(before--);
    const tie = keyAt(tokens, before);
    const endsHere =
      tokens[at + 1] === undefined || keyAt(tokens, at + 1) !== "'s" ? !continues(sentence, at + 1) : false;
    if (endsHere && PREPOSITIONS.has(tie)) drops.add(before);
  }
  return indices.filter((at) => !drops.has(at));
}

/** A noun goes on behind the place, as in 'of Shenzhen enterprises': the preposition is still needed. */
function continues(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  return (
    isWordAt(tokens, at) &&
    !PREPOSITIONS.has(key) &&
    !CONJUNCTIONS.has(key) &&
    !/^(has|have|had|is|are|was|were|will)$/.test(key) &&
    !/ed$/.test(key)
  );
}

function isAnaphor(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  if (!PLACE_WORDS.has(keyAt(tokens, at))) return false;
  return /^(the|this|that|our|its|whole|entire)$/.test(keyAt(tokens, at - 1));
}

/** Drops an owner in front ("Wuhan's GDP") and a name of a place at the end ('output in Hangzhou') that no table knows. */
export function withoutOwner(sentence: Sentence, indices: readonly number[]): number[] {
  const { tokens } = sentence;
  if (sentence.capitals) return [...indices];
  const owner = indices.findLastIndex((at) => keyAt(tokens, at) === "'s");
  const isName = owner > 0 && isCapitalisedAt(tokens, indices[owner - 1]!);
  const from =
    isName && !indices.slice(0, owner).some((at) => PREPOSITIONS.has(keyAt(tokens, at))) ? owner + 1 : 0;
  const tie = indices.findLastIndex((at) => keyAt(tokens, at) === 'in');
  const isPlace = tie > from && indices.slice(tie + 1).every((at) => isCapitalisedAt(tokens, at));
  return indices.slice(from, isPlace ? tie : undefined);
}
