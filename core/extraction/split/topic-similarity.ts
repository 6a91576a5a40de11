import { pairsOf } from '../text/characters.ts';
import { EMPTY_WORDS } from '../text/word-uptake.ts';

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
  for (const [word] of text.matchAll(WORD)) {
    for (const term of termsOf(word)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

function termsOf(word: string): string[] {
  if (/\p{Script=Han}/u.test(word)) return pairsOf(word);
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length <= 2 || EVERYDAY_WORDS.has(lower)) return [];
  return [lower.length >= STEM ? lower.slice(0, STEM) : lower.replace(/s$/, '')];
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
