import { HAN, pairsOf } from './characters.ts';

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

/**
 * Compares by word in English, by pairs of characters in Chinese; case and a possessive 's do not count. Of a text that is
 * asked for several headings, the words can be given (`searchedWords`).
 */
export function uptakeOf(heading: string, text: string | ReadonlySet<string>): Uptake {
  const wanted = tellingWords(heading);
  const present = typeof text === 'string' ? searchedWords(text) : text;
  const shared = [...wanted].filter((word) => present.has(word)).length;
  return { shared, share: wanted.size === 0 ? 0 : shared / wanted.size };
}

/** The words of a text among which those of a heading are looked for. */
export function searchedWords(text: string): ReadonlySet<string> {
  return tellingWords(text.slice(0, LONGEST_SEARCH));
}

function tellingWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const word of text.match(WORD) ?? []) {
    if (HAN.test(word)) for (const pair of pairsOf(word)) words.add(pair);
    else {
      const lower = word.toLowerCase();
      if (isTelling(lower)) words.add(withoutPossessive(lower));
    }
  }
  return words;
}

function isTelling(word: string): boolean {
  return word.length > 2 ? !EMPTY_WORDS.has(word) : /\d/.test(word);
}

export function withoutPossessive(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;
}
