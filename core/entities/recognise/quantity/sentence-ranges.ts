import type { TextRange } from '../../../../shared/model/text-range.ts';
import { isDigit, isHan, isLetter, isLetterOrDigit, isSpace } from './characters.ts';

/** A text without full stops is cut about here, so that work and memory stay bounded whatever is read. */
const LONGEST_SENTENCE = 2000;

const ENDS = '。！？!?';
const CLOSERS = '"”’\')）]】》」』';
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof no nos vol st co ltd inc corp dept est approx fig sr jr vs etc al eg ie gen hon'.split(
    ' ',
  ),
);

/** Signs that hold a number or a code together. */
const JOINERS = ',.-+/:_&';

/** The sentences of a block, in order: each ends after its full stop, at a blank line, or where it grows too long. */
export function* sentenceRanges(text: string, block: TextRange): Generator<TextRange> {
  let start = block.start;
  while (start < block.end) {
    while (start < block.end && isSpace(text, start)) start += 1;
    if (start >= block.end) return;
    const end = sentenceEnd(text, start, block.end);
    yield { start, end };
    start = end;
  }
}

function sentenceEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    if (!mayEndAt(text.charCodeAt(at)) && at - start < LONGEST_SENTENCE) continue;
    const sign = text.charAt(at);
    if (ENDS.includes(sign)) return afterClosers(text, at + 1, end);
    if (sign === '.' && endsSentence(text, start, at, end)) return afterClosers(text, at + 1, end);
    if (sign === '\n' && isBlankLine(text, at + 1, end)) return at;
    if (at - start >= LONGEST_SENTENCE && mayCut(text, start, at)) return at + 1;
  }
  return end;
}

/** The marks that end a sentence, and the line break; most characters are told by the first comparison. */
function mayEndAt(unit: number): boolean {
  if (unit > 0x3f) return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
  return unit === 0x2e || unit === 0x0a || unit === 0x21 || unit === 0x3f;
}

function afterClosers(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && next < at + 4 && CLOSERS.includes(text.charAt(next))) next += 1;
  return next;
}

/** A full stop before a blank and what can begin a sentence; not in 'No. 5', 'U.S. dollars', '3.6' or ' . , '. */
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const after = afterClosers(text, at + 1, end);
  if (after < end && !isSpace(text, after)) return isHan(text, after);
  if (isAbbreviation(text, start, at)) return false;
  let next = after;
  while (next < end && next < after + 8 && isSpace(text, next)) next += 1;
  return next >= end || startsSentence(text, next);
}

function startsSentence(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (isDigit(text, at) || isHan(text, at)) return true;
  if (isLetter(text, at)) return sign !== sign.toLowerCase();
  return !',.;:)]'.includes(sign);
}

function isAbbreviation(text: string, start: number, at: number): boolean {
  let from = at;
  while (from > start && from > at - 8 && isLetter(text, from - 1)) from -= 1;
  const word = text.slice(from, at).toLowerCase();
  return ABBREVIATIONS.has(word) || (word.length === 1 && text.charAt(from - 1) === '.');
}

function isBlankLine(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && text.charAt(next) !== '\n' && isSpace(text, next)) next += 1;
  return text.charAt(next) === '\n';
}

/** Never inside a word or a number, so that no half of one is read as a whole; Chinese has no blanks to wait for. */
function mayCut(text: string, start: number, at: number): boolean {
  if (isSpace(text, at)) return true;
  if (at - start < 2 * LONGEST_SENTENCE || isLetterOrDigit(text, at)) return false;
  return !isLetterOrDigit(text, at + 1) || !JOINERS.includes(text.charAt(at));
}
