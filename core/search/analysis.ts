import lunr from 'lunr';

/** Goes up whenever a text would be taken apart differently; an index of another version is made anew. */
export const ANALYSIS_VERSION = 1;

/** A word as the index knows it, with the range of the text it stands for (UTF-16 code units, half-open). */
export interface AnalysedToken {
  term: string;
  start: number;
  end: number;
}

/*
 * The same analysis for texts and queries. Words of letters are folded (case, diacritics, width), stop words dropped and
 * the rest stemmed by lunr; digits lose the commas between them; runs of Chinese become overlapping pairs of characters,
 * so that any stretch of two or more is found however it would be cut into words.
 */

const WORD = /\p{Script=Han}+|\d[\d,]*\d|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const COMBINING = /\p{M}/gu;

export function analyse(text: string): AnalysedToken[] {
  return wordsOf(text).flatMap((word) => (HAN.test(word.text) ? hanPairs(word) : stemmed(word)));
}

interface Word {
  text: string;
  start: number;
}

function wordsOf(text: string): Word[] {
  return splitScripts([...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index })));
}

/** 'abc中文' matches as letters up to its end; it is two words. */
function splitScripts(words: Word[]): Word[] {
  return words.flatMap((word) => {
    const parts = [...word.text.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)];
    return parts.map((part) => ({ text: part[0], start: word.start + part.index }));
  });
}

/** The form in which two spellings of a word are one: lower case, without diacritics, in half width, without commas in digits. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(COMBINING, '').replace(/,/g, '').toLowerCase();
}

function stemmed({ text, start }: Word): AnalysedToken[] {
  const folded = foldWord(text);
  if (folded === '' || lunr.stopWordFilter(new lunr.Token(folded, {})) === undefined) return [];
  return [{ term: stem(folded), start, end: start + text.length }];
}

export function stem(folded: string): string {
  return lunr.stemmer(new lunr.Token(folded, {})).toString();
}

function hanPairs({ text, start }: Word): AnalysedToken[] {
  const characters = [...text.matchAll(/./gsu)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
  if (characters.length === 1) return [{ term: text, start, end: start + text.length }];
  return characters.slice(1).map((second, index) => {
    const first = characters[index]!;
    return { term: first.text + second.text, start: first.start, end: second.start + second.text.length };
  });
}
