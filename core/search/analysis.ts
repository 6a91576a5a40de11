import { foldWord, knownCharacters, type KnownWord, knownWord } from './known-words.ts';
import { readRuns } from './read-runs.ts';

/** Goes up whenever a text would be taken apart differently; an index of another version is made anew. */
export const ANALYSIS_VERSION = 4;

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

/** Takes one word of a text; a function rather than a list, since a long text has millions of them. */
export type TakeWord = (word: KnownWord, start: number, end: number) => void;

/*
 * The same analysis for texts and queries. Words of letters are folded (case, diacritics, width), stop words dropped and
 * the rest stemmed by lunr; digits lose the commas between thousands; runs of Chinese, traditional characters as simplified
 * ones, become overlapping pairs, so that any stretch of two or more is found however it would be cut into words. In a text the last
 * character of a run stands alone as well, so that every character begins a term and can be found by itself. What is no
 * letter, mark or number is no word, and so is the noise of a failed reading: replacement characters, noncharacters.
 */

const HAN = /^\p{Script=Han}/u;

/** The words of a text that the index takes in, in text order. */
export function readWords(text: string, take: TakeWord): void {
  const takeWhole = (run: string, start: number): void => {
    const word = knownWord(run);
    if (word.term !== null) take(word, start, start + run.length);
  };
  readRuns(text, takeWhole, (run, start) => readHan(run, start, take));
}

/** The same as a list. */
export function analyseText(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  readWords(text, ({ folded, term }, start, end) => words.push({ folded, term: term!, start, end }));
  return words;
}

/** The words of a query as they are looked up, stop words among them. */
export function analyseQuery(text: string): AnalysedWord[] {
  const words: AnalysedWord[] = [];
  const takeWhole = (run: string, start: number): void => {
    const { folded, term } = knownWord(run);
    words.push({ folded, term, start, end: start + run.length });
  };
  readRuns(text, takeWhole, (run, start) => words.push(...hanOfQuery(run, start)));
  return words;
}

/** True for a single Chinese character, which stands for every word that it begins or ends. */
export function isLoneCharacter({ folded }: AnalysedWord): boolean {
  return isHan(folded) && [...folded].length === 1;
}

export function isHan(word: string): boolean {
  return HAN.test(word);
}

export { foldWord };

/** The pairs of a run, each at its place, and the last character by itself. */
function readHan(run: string, start: number, take: TakeWord): void {
  for (let at = 0; at < run.length;) {
    const next = at + widthAt(run, at);
    const end = next < run.length ? next + widthAt(run, next) : next;
    take(knownCharacters(run.slice(at, end)), start + at, start + end);
    at = next;
  }
}

/** The pairs alone, unless there is none. */
function hanOfQuery(run: string, start: number): AnalysedWord[] {
  const words: AnalysedWord[] = [];
  readHan(run, start, ({ folded, term }, from, to) => words.push({ folded, term, start: from, end: to }));
  return words.length > 1 ? words.slice(0, -1) : words;
}

/** A character beyond the first plane takes two code units. */
function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}
