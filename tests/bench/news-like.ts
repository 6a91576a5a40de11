import type { SearchRecord } from '../../core/ports/search-engine.ts';
import { NO_FACETS } from '../helpers/search-facets.ts';
import { seededRandom } from './seeded-random.ts';

/*
 * Articles whose words are as frequent, and as many different ones, as in news: two-regime Zipf over made-up words, a topic
 * and some names for each article so that words come in bursts, one in seven of Chinese. The same for the same number.
 */

const WORDS_MEAN = 450;
const CHINESE_SHARE = 1 / 7;
const VOCABULARY = 400_000;
/** Beyond this rank words become rare faster. */
const KNEE = 8000;

const SYLLABLES =
  'ba be bi bo ca ce co da de di fa fe ga go ha he in ka la le li lo ma me mi na ne no on pa pe ra re ri ro sa se si so ta te ti to un va ve'.split(
    ' ',
  );
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ation', 'al', 'ly', 'ity'];
const SHORT = 'the of to in and a for on that is with as by at it from was said city car policy market'.split(
  ' ',
);

/** The share of all words that have at most each rank. */
const shares = (() => {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    sum += rank < KNEE ? 1 / (rank + 2.7) : KNEE ** 1.04 / rank ** 2.04;
    sums[rank] = sum;
  }
  return sums.map((part) => part / sum);
})();

function rankAt(share: number): number {
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word of a rank; the frequent ones are short. */
export function wordOf(rank: number): string {
  if (rank < SHORT.length) return SHORT[rank]!;
  const random = seededRandom(rank).next;
  const syllables = 2 + Math.floor(random() * (rank < KNEE ? 2 : 3));
  const parts = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!);
  return parts.join('') + ENDINGS[Math.floor(random() * ENDINGS.length)]!;
}

/** One of some 4,000 characters, the first ones far more frequent. */
function characterAt(share: number): string {
  return String.fromCodePoint(0x4e00 + Math.floor(share ** 3 * 4000));
}

function chineseText(random: () => number, characters: number): string {
  const parts = Array.from({ length: characters }, (_item, at) =>
    at % 17 === 16 ? (random() < 0.3 ? '。\n' : '，') : characterAt(random()),
  );
  return parts.join('');
}

function englishText(random: () => number, words: number): string {
  const burst = Array.from({ length: 12 }, () => wordOf(Math.floor(500 + random() ** 3 * 50_000)));
  const one = () =>
    random() < 0.12 ? burst[Math.floor(random() * burst.length)]! : wordOf(rankAt(random()));
  const parts = Array.from({ length: words }, (_item, at) => one() + (at % 19 === 18 ? '.\n' : ' '));
  return parts.join('');
}

/** The article of a number as a record for search. */
export function newsLike(number: number): SearchRecord {
  const random = seededRandom(number * 7919 + 1).next;
  const isChinese = random() < CHINESE_SHARE;
  const length = WORDS_MEAN * (0.4 + random() * 1.2);
  const title = isChinese ? chineseText(random, 15) : englishText(random, 9);
  const text = isChinese
    ? chineseText(random, Math.floor(length * 1.6))
    : englishText(random, Math.floor(length));
  const id = `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const date = `${2015 + (number % 11)}-${String(1 + (number % 12)).padStart(2, '0')}`;
  const places = {
    city: [`city-${number % 37}`],
    entity: [`city-${number % 37}`, `entity-${number % 1013}`],
  };
  const facets = { ...NO_FACETS, ...places, source: [`source-${number % 53}`], date, title };
  return { kind: 'article', id, revision: `${id} ${title}`, fields: { title, text }, facets };
}
