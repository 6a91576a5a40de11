import { isDigit, isLetter, isLetterOrDigit, skipWhile } from './characters.ts';

/** What a run of digits turned out to be, and where it ends. */
export interface Digits {
  kind: 'number' | 'ordinal' | 'code';
  end: number;
  value: number;
}

/** Letters that may follow a number without a blank: '5bn', '30km', '10am'. Any others make it a code: '3D', '5G'. */
const GLUED_UNITS = new Set(
  (
    'k m mn mln mil b bn bln t tn trn thousand million billion trillion yuan rmb cny usd hkd eur gbp jpy dollars ' +
    'km kms cm mm mi kg kgs t mt ha mu sqm sqkm x times fold pct pp pps percent mw gw kw kwh gwh mwh twh am pm'
  ).split(' '),
);

/** More digits than this are an id: no quantity in the news has more, and a double could not hold them. */
const LONGEST_NUMBER = 15;

/** Reads digits with grouping commas and one decimal point, and decides whether a number, an ordinal or a code stands here. */
export function scanDigits(text: string, at: number, end: number): Digits {
  const number = scanNumber(text, at, end);
  if (!number.isNumber || isPhoneOrDate(text, at, number.end, end)) return code(number.end);
  return afterNumber(text, number.end, end) ?? { kind: 'number', end: number.end, value: number.value };
}

/** Where a code goes on to: letters and digits, and signs between them. */
export function scanCode(text: string, at: number, end: number): number {
  let next = skipWhile(text, at, end, isLetterOrDigit);
  while (next + 1 < end && '-+/:._,'.includes(text.charAt(next)) && isLetterOrDigit(text, next + 1)) {
    next = skipWhile(text, next + 1, end, isLetterOrDigit);
  }
  return next;
}

const code = (end: number): Digits => ({ kind: 'code', end, value: NaN });

function scanNumber(
  text: string,
  at: number,
  end: number,
): { end: number; value: number; isNumber: boolean } {
  let next = skipWhile(text, at, end, isDigit);
  const leads = text.charAt(at) === '0' && next - at > 1;
  if (next - at <= 3) while (isGroup(text, next, end)) next += 4;
  if (
    (text.charAt(next) === '.' || text.charAt(next) === '．') &&
    next + 1 < end &&
    isDigit(text, next + 1)
  ) {
    next = skipWhile(text, next + 1, end, isDigit);
  }
  const value = leads || next - at > 2 * LONGEST_NUMBER ? NaN : valueOf(text.slice(at, next));
  return { end: next, value, isNumber: !Number.isNaN(value) };
}

function valueOf(digits: string): number {
  const narrow = digits.charCodeAt(0) >= 0xff10 ? digits.normalize('NFKC') : digits;
  const plain = narrow.includes(',') ? narrow.replaceAll(',', '') : narrow;
  return plain.length > LONGEST_NUMBER ? NaN : Number(plain);
}

/** A comma and exactly three digits: '1,913', but not '10,20' or '3,1415'. */
function isGroup(text: string, at: number, end: number): boolean {
  const comma = text.charAt(at);
  const isWide = comma === '，' && text.charCodeAt(at - 1) >= 0xff10;
  if ((comma !== ',' && !isWide) || at + 4 > end) return false;
  const groupEnd = skipWhile(text, at + 1, Math.min(end, at + 5), isDigit);
  return groupEnd === at + 4;
}

/** '400-123-4567', '0755-83123456', '2021-03-10': more than two groups, or a second group too long for a range. */
function isPhoneOrDate(text: string, at: number, numberEnd: number, end: number): boolean {
  if (text.charAt(numberEnd) !== '-' || !isDigit(text, numberEnd + 1)) return false;
  const second = scanNumber(text, numberEnd + 1, end);
  if (!second.isNumber || (text.charAt(second.end) === '-' && isDigit(text, second.end + 1))) return true;
  return second.end - numberEnd - 1 >= 7 && numberEnd - at <= 4 && !text.slice(at, second.end).includes(',');
}

/** What follows a number without a blank may make it something else. */
function afterNumber(text: string, at: number, end: number): Digits | null {
  const sign = text.charAt(at);
  if (at >= end) return null;
  if (isLetter(text, at)) return afterLetters(text, at, end);
  const followed = at + 1 < end && isLetterOrDigit(text, at + 1);
  if (followed && (sign === '.' || sign === '_' || sign === '@')) return code(at);
  if (followed && isDigit(text, at + 1) && '+/:'.includes(sign)) return code(at);
  return null;
}

function afterLetters(text: string, at: number, end: number): Digits | null {
  const lettersEnd = skipWhile(text, at, Math.min(end, at + 12), isLetter);
  const letters = text.slice(at, lettersEnd).toLowerCase();
  if (/^(st|nd|rd|th)$/.test(letters) && !isDigit(text, lettersEnd)) return ordinal(text, at, lettersEnd);
  const goesOn = isDigit(text, lettersEnd) && !/^(k?m)$/.test(letters);
  return GLUED_UNITS.has(letters) && !goesOn ? null : code(at);
}

function ordinal(text: string, at: number, end: number): Digits {
  let start = at;
  while (start > 0 && isDigit(text, start - 1)) start -= 1;
  return { kind: 'ordinal', end, value: Number(text.slice(start, at).normalize('NFKC')) };
}
