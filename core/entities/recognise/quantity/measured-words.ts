import { ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './grammar-words.ts';
import { withoutOwner, withoutPlaces } from './measured-places.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { pluralOf } from './noun-table.ts';
import type { Sentence } from './sentence.ts';
import { isCapitalisedAt, keyAt } from './token.ts';

/** A row's name has no more words than this. */
const LONGEST_NAME = 8;

/** Words of a sum, which do not tell two rows apart. */
const SUM_WORDS = new Set(
  'total totals overall cumulative cumulatively accumulated aggregate combined whole entire sum more additional other extra'.split(
    ' ',
  ),
);

/** Adjectives of nations keep their capital. */
const NATIONS = new Set(
  'chinese american european japanese german french british korean asian african russian indian'.split(' '),
);

/** The name of a row made from tokens, given by their places in the sentence in order; null where nothing is left. */
export function rowName(
  sentence: Sentence,
  indices: readonly number[],
  longest = LONGEST_NAME,
): string | null {
  const kept = trim(
    sentence,
    withoutOwner(sentence, withoutPlaces(sentence, indices)).filter((at) => isContent(sentence, at)),
  );
  const short = trim(sentence, kept.slice(0, longest));
  const name = short.map((at, index) => wordOf(sentence, short, at, index)).join(' ');
  return name === '' ? null : name.replaceAll(" 's", "'s").replaceAll(' ,', ',').slice(0, 200);
}

function isContent(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const key = keyAt(tokens, at);
  if (DETERMINERS.has(key) || ADVERBS.has(key) || SUM_WORDS.has(key) || NUMBER_WORDS.has(key)) return false;
  const token = tokens[at]!;
  return token.kind !== 'mark' || key === '&' || key === ',';
}

/** No preposition or conjunction at either end, no possessive in front. */
function trim(sentence: Sentence, indices: readonly number[]): number[] {
  const isLoose = (at: number | undefined): boolean => {
    if (at === undefined) return false;
    const key = keyAt(sentence.tokens, at);
    if (key === 'per') return keyAt(sentence.tokens, at + 1) !== 'capita';
    return PREPOSITIONS.has(key) || CONJUNCTIONS.has(key) || ["'s", '&', ','].includes(key);
  };
  let from = 0;
  let to = indices.length;
  while (from < to && isLoose(indices[from])) from += 1;
  while (to > from && isLoose(indices[to - 1])) to -= 1;
  return indices.slice(from, to);
}

/** The first word loses the capital that it owes to its place in the sentence; all of them do in a headline. */
function wordOf(sentence: Sentence, indices: readonly number[], at: number, index: number): string {
  const token = sentence.tokens[at]!;
  if (token.text === token.key) return token.text;
  const isAcronym = token.text.length > 1 && token.text === token.text.toUpperCase() && !isShouted(sentence);
  const hasInnerCapital = /\p{Ll}\p{Lu}/u.test(token.text);
  if (isAcronym || hasInnerCapital || NATIONS.has(token.key)) return token.text;
  if (sentence.capitals) return token.text.toLowerCase();
  const next = indices[index + 1];
  const isName =
    next === at + 1 && (isCapitalisedAt(sentence.tokens, next) || sentence.tokens[next]!.kind === 'number');
  return index === 0 && !isName ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text;
}

function isShouted(sentence: Sentence): boolean {
  return (
    sentence.capitals &&
    sentence.tokens.every((token) => token.kind !== 'word' || token.text === token.text.toUpperCase())
  );
}

/** The name with its last word in the plural: one research center belongs in the row of the research centers. */
export function inPlural(name: string): string {
  const cut = name.lastIndexOf(' ') + 1;
  const last = name.slice(cut);
  return /^[a-z-]+$/.test(last) ? name.slice(0, cut) + pluralOf(last) : name;
}
