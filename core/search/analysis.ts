import lunr from 'lunr';

/** Goes up whenever a text would be taken apart differently; an index of another version is made anew. */
export const ANALYSIS_VERSION = 2;

/** A word as it is written, with the range of the text it stands for (UTF-16 code units, half-open). */
export interface AnalysedWord {
  /** The form in which two spellings of a word are one: lower case, without diacritics, in half width. */
  folded: string;
  /** What the index knows it by; null for a stop word, which it does not know. */
  term: string | null;
  start: number;
  end: number;
}

export type IndexedWord = AnalysedWord & { term: string };

/*
 * The same analysis for texts and queries. Words of letters are folded (case, diacritics, width), stop words dropped and
 * the rest stemmed by lunr; digits lose the commas between thousands; runs of Chinese become overlapping pairs of
 * characters, so that any stretch of two or more is found however it would be cut into words. In a text the last
 * character of a run stands alone as well, so that every character begins a term and can be found by itself.
 */

const WORD = /\p{Script=Han}+|\d{1,3}(?:,\d{3})+(?!\d)|\d{2,}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const COMBINING = /\p{M}/gu;

/** The words of a text that the index takes in. */
export function analyseText(text: string): IndexedWord[] {
  return wordsOf(text)
    .flatMap((word) => (isHan(word.text) ? [...hanPairs(word), lastCharacter(word)] : [stemmed(word)]))
    .filter((word): word is IndexedWord => word.term !== null);
}

/** The words of a query as they are looked up, stop words among them. */
export function analyseQuery(text: string): AnalysedWord[] {
  return wordsOf(text).flatMap((word) => {
    if (!isHan(word.text)) return [stemmed(word)];
    const pairs = hanPairs(word);
    return pairs.length > 0 ? pairs : [lastCharacter(word)];
  });
}

/** True for a single Chinese character, which stands for every word that it begins or ends. */
export function isLoneCharacter({ folded }: AnalysedWord): boolean {
  return isHan(folded) && [...folded].length === 1;
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}

export function foldWord(word: string): string {
  return word.normalize('NFKD').replace(COMBINING, '').replace(/,/g, '').toLowerCase();
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

function stemmed({ text, start }: Word): AnalysedWord {
  const folded = foldWord(text);
  const isStopWord = folded === '' || lunr.stopWordFilter(new lunr.Token(folded, {})) === undefined;
  return { folded, term: isStopWord ? null : stem(folded), start, end: start + text.length };
}

function stem(folded: string): string {
  return lunr.stemmer(new lunr.Token(folded, {})).toString();
}

function hanPairs(word: Word): IndexedWord[] {
  const characters = charactersOf(word);
  return characters.slice(1).map((second, index) => {
    const first = characters[index]!;
    return hanWord(first.text + second.text, first.start, second.start + second.text.length);
  });
}

function lastCharacter(word: Word): IndexedWord {
  const { text, start } = charactersOf(word).at(-1)!;
  return hanWord(text, start, start + text.length);
}

/** Compatibility forms of a character (U+F900 and on) are the character itself. */
function hanWord(text: string, start: number, end: number): IndexedWord {
  const term = text.normalize('NFKC');
  return { folded: term, term, start, end };
}

function charactersOf({ text, start }: Word): Word[] {
  return [...text.matchAll(/./gsu)].map((match) => ({ text: match[0], start: start + match.index }));
}
