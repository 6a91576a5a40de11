import type { TextRange } from '../../../../shared/model/text-range.ts';
import { isDigit, isHan, isLetter, isSpace, widthAt } from './characters.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { scanCode, scanDigits } from './scan-digits.ts';
import { plainWordEnd, scanWord } from './scan-word.ts';
import type { Token } from './token.ts';

/**
 * Cuts a range of the text into tokens, in one pass from left to right. What hangs on a number by hyphens is cut at
 * them ('3.6-kilometer-long', 'twenty-three', 'two-day'); other hyphenated words stay whole ('closed-door').
 */
export function tokenise(text: string, range: TextRange): Token[] {
  const tokens: Token[] = [];
  let at = range.start;
  let cutsHyphens = false;
  while (at < range.end) {
    if (isSpace(text, at)) {
      at += 1;
      cutsHyphens = false;
      continue;
    }
    const token = readToken(text, at, range.end, cutsHyphens, tokens.at(-1));
    tokens.push(token);
    at = token.end;
    if (isSpace(text, at)) continue;
    if (token.kind === 'number' || (token.kind === 'word' && NUMBER_WORDS.has(token.key))) cutsHyphens = true;
  }
  return tokens;
}

/** The keys of a phrase, as the tables are looked up. */
export function keysOf(phrase: string): string[] {
  return tokenise(phrase, { start: 0, end: phrase.length }).map((token) => token.key);
}

function readToken(
  text: string,
  at: number,
  end: number,
  cutsHyphens: boolean,
  before: Token | undefined,
): Token {
  const glued = before?.end === at;
  if (isUsualHan(text.charCodeAt(at))) {
    const sign = text.charAt(at);
    return { kind: 'han', text: sign, key: sign, start: at, end: at + 1, value: NaN, glued };
  }
  const plainEnd = plainWordEnd(text, at, end);
  if (plainEnd !== null) {
    const word = text.slice(at, plainEnd);
    return { kind: 'word', text: word, key: word.toLowerCase(), start: at, end: plainEnd, value: NaN, glued };
  }
  if (isDigit(text, at)) return readDigits(text, at, end, glued, before);
  if (isHan(text, at)) return makeToken('han', text, at, Math.min(end, at + widthAt(text, at)), glued);
  if (isLetter(text, at)) {
    const word = scanWord(text, at, end, cutsHyphens);
    return makeToken(word.isCode ? 'code' : 'word', text, at, word.end, glued);
  }
  if (glued && isPossessive(text, at, end)) return makeToken('word', text, at, at + 2, glued);
  return makeToken('mark', text, at, Math.min(end, at + widthAt(text, at)), glued);
}

function readDigits(text: string, at: number, end: number, glued: boolean, before: Token | undefined): Token {
  const digits = scanDigits(text, at, end);
  const isTail = glued && (before?.key === '_' || before?.key === '@');
  if (digits.kind === 'code' || isTail)
    return makeToken('code', text, at, scanCode(text, digits.end, end), glued);
  return makeToken(digits.kind, text, at, digits.end, glued, digits.value);
}

function isPossessive(text: string, at: number, end: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '’') return false;
  const letter = text.charAt(at + 1);
  return at + 2 <= end && (letter === 's' || letter === 'S') && !isLetter(text, at + 2);
}

function makeToken(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  glued: boolean,
  value = NaN,
): Token {
  const own = text.slice(start, end);
  return { kind, text: own, key: keyOf(own), start, end, value, glued };
}

function keyOf(own: string): string {
  if (own.length === 1 && isHanMark(own.charCodeAt(0))) return own;
  const key = own.toLowerCase();
  return isAscii(key) ? key : key.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** Nearly all Chinese characters that are in use; like their punctuation they have no narrow form. */
function isUsualHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isHanMark(unit: number): boolean {
  return unit >= 0x3000 && unit <= 0x303f;
}

function isAscii(own: string): boolean {
  for (let at = 0; at < own.length; at += 1) if (own.charCodeAt(at) > 0x7e) return false;
  return true;
}
