import { HAN, pairsOf } from '../text/characters.ts';
import { EMPTY_WORDS, withoutPossessive } from '../text/word-uptake.ts';

/** Words that stand in reports about anything. */
const EVERYDAY_WORDS = new Set([
  ...EMPTY_WORDS,
  ...(
    'also after all any because before between both can could did do does each even every first get got him if ' +
    'just last like made make many may me most much must no now off one only other own per said same say says ' +
    'should since so some still such take then these those three through too two until upon us use used very ' +
    'want well while would year years about against around being during percent million billion'
  ).split(' '),
]);

const WORD = /\p{Script=Latin}+(?:['’-]\p{Script=Latin}+)*|\p{Script=Han}+/gu;
const STEM = 6;

/**
 * How much two texts speak of the same: the cosine of their words (in Chinese: pairs of characters), each weighted with the
 * square root of how often it stands there. 0 for nothing in common, 1 for the same.
 */
export function topicSimilarity(a: string, b: string): number {
  const [one, other] = [topicWords(a), topicWords(b)];
  let shared = 0;
  for (const [word, count] of one) shared += Math.sqrt(count * (other.get(word) ?? 0));
  return shared / Math.sqrt(Math.max(1, total(one) * total(other)));
}

function topicWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const word of text.match(WORD) ?? []) {
    if (HAN.test(word)) pairsOf(word).forEach(count);
    else {
      const stem = stemOf(withoutPossessive(word.toLowerCase()));
      if (stem !== null) count(stem);
    }
  }
  return counts;
}

/** Null where a word stands in reports about anything. */
function stemOf(word: string): string | null {
  if (word.length <= 2 || EVERYDAY_WORDS.has(word)) return null;
  if (word.length >= STEM) return word.slice(0, STEM);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
