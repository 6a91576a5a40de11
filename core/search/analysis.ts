import { foldWord, knownWord, ownCopy } from './known-words.ts';

/** Goes up whenever a text would be taken apart differently; an index of another version is made anew. */
export const ANALYSIS_VERSION = 3;

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
export type TakeWord = (folded: string, term: string, start: number, end: number) => void;

/*
 * The same analysis for texts and queries. Words of letters are folded (case, diacritics, width), stop words dropped and
 * the rest stemmed by lunr; digits lose the commas between thousands; runs of Chinese become overlapping pairs of
 * characters, so that any stretch of two or more is found however it would be cut into words. In a text the last
 * character of a run stands alone as well, so that every character begins a term and can be found by itself. What is no
 * letter, mark or number is no word, and so is the noise of a failed reading: replacement characters, noncharacters.
 */

const WORD = /\p{Script=Han}+|\d{1,3}(?:,\d{3})+(?!\d)|\d{2,}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const HAN_INSIDE = /\p{Script=Han}/u;
const SCRIPTS = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
/** Longer than any word that is written; what is longer is data that a parser took for text. */
const LONGEST_WORD = 256;

/** The words of a text that the index takes in, in text order. */
export function readWords(text: string, take: TakeWord): void {
  const takeWhole = (word: string, start: number): void => {
    const { folded, term } = knownWord(word);
    if (term !== null) take(folded, term, start, start + word.length);
  };
  eachRun(text, takeWhole, (run, start) => readHan(run, start, take));
}

/** The same as a list. */
export function analyseText(text: string): IndexedWord[] {
  const words: IndexedWord[] = [];
  readWords(text, (folded, term, start, end) => words.push({ folded, term, start, end }));
  return words;
}

/** The words of a query as they are looked up, stop words among them. */
export function analyseQuery(text: string): AnalysedWord[] {
  const words: AnalysedWord[] = [];
  const takeWhole = (word: string, start: number): void => {
    words.push({ ...knownWord(word), start, end: start + word.length });
  };
  eachRun(text, takeWhole, (run, start) => words.push(...hanOfQuery(run, start)));
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

type TakeRun = (run: string, start: number) => void;

/** Calls `takeWord` with what is one word, `takeHan` with runs of Chinese. 'abc中文' matches as letters up to its end; it is both. */
function eachRun(text: string, takeWord: TakeRun, takeHan: TakeRun): void {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [run] = match;
    if (isPlain(run)) takeShort(run, match.index, takeWord);
    else splitScripts(run, match.index, takeWord, takeHan);
    // A callback may have read another text meanwhile.
    WORD.lastIndex = match.index + run.length;
  }
}

/** True for letters and digits of ASCII, which need no closer look. */
function isPlain(run: string): boolean {
  for (let at = 0; at < run.length; at += 1) if (run.charCodeAt(at) > 127) return false;
  return true;
}

function takeShort(word: string, start: number, takeWord: TakeRun): void {
  if (word.length <= LONGEST_WORD) takeWord(word, start);
}

function splitScripts(run: string, start: number, takeWord: TakeRun, takeHan: TakeRun): void {
  if (!HAN_INSIDE.test(run)) return takeShort(run, start, takeWord);
  for (const part of run.matchAll(SCRIPTS)) {
    if (isHan(part[0])) takeHan(part[0], start + part.index);
    else takeShort(part[0], start + part.index, takeWord);
  }
}

/** The pairs of a run, each at its place, and the last character by itself. */
function readHan(run: string, start: number, take: TakeWord): void {
  for (let at = 0; at < run.length;) {
    const next = at + widthAt(run, at);
    const end = next < run.length ? next + widthAt(run, next) : next;
    const term = hanTerm(run.slice(at, end));
    take(term, term, start + at, start + end);
    at = next;
  }
}

/** The pairs alone, unless there is none. */
function hanOfQuery(run: string, start: number): AnalysedWord[] {
  const words: IndexedWord[] = [];
  readHan(run, start, (folded, term, from, to) => words.push({ folded, term, start: from, end: to }));
  return words.length > 1 ? words.slice(0, -1) : words;
}

/** A character beyond the first plane takes two code units. */
function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}

/** Compatibility forms of a character (U+F900 and on) are the character itself. */
function hanTerm(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x34_00 || unit > 0x9f_ff) return ownCopy(text.normalize('NFKC'));
  }
  return text;
}
