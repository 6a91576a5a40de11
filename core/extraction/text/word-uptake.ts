import { pairsOf } from './characters.ts';

/** Words that say nothing about what a text is about. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he her his how in into is it its more new not of on or our out over ' +
    'she than that the their them there they this to under up was we were what when which who will with you your'
  ).split(' '),
);

const WORD = /[\p{Script=Latin}\p{N}]+(?:[.,'’-][\p{Script=Latin}\p{N}]+)*|\p{Script=Han}+/gu;

/** How much further than the heading a paragraph is searched for the heading's words. */
const LONGEST_SEARCH = 3000;

/** How many of a heading's telling words the text after it takes up again, and which share of them all. */
export interface Uptake {
  shared: number;
  share: number;
}

/** Compares by word in English, by pairs of characters in Chinese; case and a possessive 's do not count. */
export function uptakeOf(heading: string, text: string): Uptake {
  const wanted = tellingWords(heading);
  const present = tellingWords(text.slice(0, LONGEST_SEARCH));
  const shared = [...wanted].filter((word) => present.has(word)).length;
  return { shared, share: wanted.size === 0 ? 0 : shared / wanted.size };
}

function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (/\p{Script=Han}/u.test(word)) for (const pair of pairsOf(word)) words.add(pair);
    else if (isTelling(word.toLowerCase())) words.add(stemOf(word.toLowerCase()));
  }
  return words;
}

function isTelling(word: string): boolean {
  return /\d/.test(word) || (word.length > 2 && !EMPTY_WORDS.has(word));
}

function stemOf(word: string): string {
  return word.replace(/['’]s$/, '');
}
