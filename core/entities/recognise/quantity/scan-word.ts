import { isAsciiLetter, isDigit, isLetter, skipWhile } from './characters.ts';
import { COUNTED_BY_HYPHEN } from './noun-table.ts';
import { NUMBER_WORDS, SCALE_WORDS } from './number-words.ts';
import { scanCode } from './scan-digits.ts';

/** Letters after which digits begin a number of their own ('RMB5.2bn'); after any others they make a code ('CMG901'). */
const CURRENCY_LETTERS = new Set([
  'rmb',
  'cny',
  'usd',
  'hkd',
  'eur',
  'gbp',
  'jpy',
  'sgd',
  'aud',
  'cad',
  'chf',
]);

/** 'm2' and 'km2' are units, though a digit stands in them. */
const SQUARE_UNITS = new Set(['m', 'km', 'sqm']);

/** Units that hang on a number in words: 'ten-kilometer', 'five-percent'. */
const HYPHEN_UNITS = new Set(
  'kilometer kilometre km meter metre mile hectare acre mu ton percent yuan fold'.split(' '),
);

/** The end of the word that begins at `at`; `isCode` where digits belong to it ('COVID-19', 'pH4', 'post-2000'). */
export function scanWord(
  text: string,
  at: number,
  end: number,
  cutsHyphens: boolean,
): { end: number; isCode: boolean } {
  if (startsAddress(text, at)) return { end: scanAddress(text, at, end), isCode: true };
  let next = skipWhile(text, at, end, isLetter);
  const first = text.slice(at, next).toLowerCase();
  const cuts = cutsHyphens || (NUMBER_WORDS.has(first) && hangsOnNumber(text, next, end));
  while (next < end && joinsLetters(text, at, next, cuts))
    next = skipWhile(text, next + 1, Math.max(end, next + 1), isLetter);
  if (isInitials(text, at, next) && text.charAt(next) === '.') next += 1;
  return afterWord(text, next, end, first);
}

/** The end of a word of ASCII letters with a blank or a comma behind it, as most words are; null for all others. */
export function plainWordEnd(text: string, at: number, end: number): number | null {
  let next = at;
  while (isAsciiLetter(text.charCodeAt(next))) next += 1;
  const unit = text.charCodeAt(next);
  return next < end && next > at && (unit === BLANK || unit === COMMA) ? next : null;
}

const BLANK = 0x20;
const COMMA = 0x2c;

/** Cut 'twenty-three', 'two-day' and 'ten-kilometer', but leave 'one-stop', 'two-way' and 'one-third' whole. */
function hangsOnNumber(text: string, hyphen: number, end: number): boolean {
  if (text.charAt(hyphen) !== '-') return false;
  const wordEnd = skipWhile(text, hyphen + 1, Math.min(end, hyphen + 16), isLetter);
  const word = text.slice(hyphen + 1, wordEnd).toLowerCase();
  return (
    NUMBER_WORDS.has(word) || SCALE_WORDS.has(word) || COUNTED_BY_HYPHEN.has(word) || HYPHEN_UNITS.has(word)
  );
}

function afterWord(text: string, next: number, end: number, first: string) {
  const sign = text.charAt(next);
  if (isDigit(text, next) && next < end) {
    if (CURRENCY_LETTERS.has(first)) return { end: next, isCode: false };
    if (SQUARE_UNITS.has(first) && sign === '2' && !isDigit(text, next + 1))
      return { end: next + 1, isCode: false };
    return { end: scanCode(text, next, end), isCode: true };
  }
  const hangs = next + 1 < end && '-_+'.includes(sign) && isDigit(text, next + 1);
  return hangs ? { end: scanCode(text, next, end), isCode: true } : { end: next, isCode: false };
}

/** A sign inside a word: 'closed-door', "O'Brien", 'R&D', 'U.S.'; a possessive 's is a word of its own. */
function joinsLetters(text: string, start: number, at: number, cutsHyphens: boolean): boolean {
  if (!isLetter(text, at + 1)) return false;
  const sign = text.charAt(at);
  if (sign === '-' || sign === '‐' || sign === '‑') return !cutsHyphens;
  if (sign === '&') return true;
  if (sign === "'" || sign === '’') return isLetter(text, at + 2) || !/[sS]/.test(text.charAt(at + 1));
  return sign === '.' && isInitials(text, start, at);
}

/** 'U', 'U.S': single letters between full stops. */
function isInitials(text: string, start: number, end: number): boolean {
  if (end - start > 5 || (end - start) % 2 === 0) return false;
  for (let at = start; at < end; at += 1) {
    if ((at - start) % 2 === 0 ? !isLetter(text, at) : text.charAt(at) !== '.') return false;
  }
  return end - start > 1 || isLetter(text, end + 1);
}

function startsAddress(text: string, at: number): boolean {
  const head = text.slice(at, at + 8).toLowerCase();
  return head.startsWith('http://') || head.startsWith('https:/') || head.startsWith('www.');
}

function scanAddress(text: string, at: number, end: number): number {
  return skipWhile(text, at, end, (whole, offset) => {
    const unit = whole.charCodeAt(offset);
    return unit > 0x20 && unit < 0x7f;
  });
}
