import { columnsOf, isWide } from './characters.ts';
import { endsSentence } from './sentences.ts';

/** A visible line, as far as the question is whether its paragraph goes on in the next one. */
export interface WrappableLine {
  text: string;
  /** Columns of blanks in front of it. */
  indent: number;
}

const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;

/** Typists and PDF readers wrap unevenly: a line counts as full from this share of the width on. */
const FULL = 0.85;

/**
 * The width at which the lines of a file were wrapped by hand, in columns, or null where each line is a paragraph of
 * its own. Wrapped lines are alike in length, have no room for the next line's first word, and stop in mid-sentence.
 */
export function wrapWidthOf(chunks: readonly (readonly WrappableLine[])[]): number | null {
  const pairs = chunks
    .filter(hasNoLongLine)
    .flatMap(neighboursIn)
    .filter(({ line, next }) => !HEADER.test(line.text) && !HEADER.test(next.text));
  const width = percentile(
    pairs.map((pair) => pair.columns),
    0.9,
  );
  if (pairs.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  const full = pairs.filter((pair) => isFull(pair, width));
  if (full.length < 2 || full.length < pairs.length * 0.6) return null;
  return isShareOf(full, 0.5, stopsInMidSentence) && goOn(full, width) ? width : null;
}

/** True where the next line goes on with the sentence of this one, in a file wrapped at `width`. */
export function continuesIn(line: WrappableLine, next: WrappableLine, width: number): boolean {
  if (next.indent > line.indent + 1 || BEGINS_ANEW.test(next.text)) return false;
  if (HEADER.test(line.text) || HEADER.test(next.text)) return false;
  return isFull({ line, next, columns: columnsOf(line.text) }, width);
}

/** What stands for the line break: a blank, or nothing in Chinese and after a hyphen. */
export function joinerOf(line: string, next: string): string {
  if (isWide(line.at(-1) ?? '') || isWide(next.at(0) ?? '')) return '';
  return /\p{L}-$/u.test(line.slice(-3)) && /^\p{Ll}/u.test(next) ? '' : ' ';
}

interface Neighbours {
  line: WrappableLine;
  next: WrappableLine;
  columns: number;
}

const BEGINS_ANEW =
  /^(?:[-•*·▪●◦‣–>]\s|\d{1,3}[.)]\s|\d{1,2}[、．]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/;

/** Lines that stand above a text, each with its label, and who wrote it. */
const HEADER =
  /^(?:(?:From|To|Date|Subject|Source|Title|URL|Author|Published|Time|Link)\s?:|[Bb]y \p{Lu}[\p{L} .'’-]{2,40}$)/u;

function hasNoLongLine(chunk: readonly WrappableLine[]): boolean {
  return chunk.every(
    (line) => line.text.length <= WIDEST_WRAP + 10 && columnsOf(line.text) <= WIDEST_WRAP + 10,
  );
}

function neighboursIn(chunk: readonly WrappableLine[]): Neighbours[] {
  return chunk.slice(1).map((next, at) => ({ line: chunk[at]!, next, columns: columnsOf(chunk[at]!.text) }));
}

/** No room was left for the first word of the next line, more or less. */
function isFull({ next, columns }: Neighbours, width: number): boolean {
  return columns + 1 + columnsOf(firstWord(next.text)) > width * FULL;
}

function firstWord(text: string): string {
  if (isWide(text.at(0) ?? '')) return text.slice(0, 1);
  return /^\S{0,40}/.exec(text)?.[0] ?? '';
}

function stopsInMidSentence({ line }: Neighbours): boolean {
  return !endsSentence(line.text);
}

/**
 * In English, wrapped lines go on in lower case more often than not. In Chinese they are all alike in length, and most have
 * a mark of punctuation in them, which slogans and lists of names have not.
 */
function goOn(full: readonly Neighbours[], width: number): boolean {
  const chinese = full.filter(({ line }) => isWide(line.text.at(-1) ?? ''));
  if (chinese.length * 2 <= full.length)
    return isShareOf(full, 0.35, ({ next }) => /^\p{Ll}/u.test(next.text));
  const areAlike = isShareOf(chinese, 0.6, ({ columns }) => Math.abs(columns - width) <= 6);
  return areAlike && isShareOf(chinese, 0.5, ({ line }) => /[，。；：、]/.test(line.text));
}

function isShareOf<Item>(items: readonly Item[], share: number, holds: (item: Item) => boolean): boolean {
  return items.filter(holds).length >= items.length * share;
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
