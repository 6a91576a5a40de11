import { characterClass } from '../../../extraction/text/character-class.ts';

/*
 * What kind of character stands at an offset. By hand and not by one large regular expression, so that reading takes
 * the same time for every text.
 */

const isSpaceUnit = characterClass(/[\s\u200B-\u200F\u2060\uFEFF]/);
const isLetterUnit = characterClass(/[\p{L}\p{M}]/u);

export function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x7f) return unit === 0x20 || (unit <= 0x0d && unit >= 0x09);
  return isSpaceUnit(unit);
}

/** A decimal digit, narrow or full-width. */
export function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** The first code unit of a Chinese character (〇 counts as one). */
export function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x3007) return false;
  return (
    unit === 0x3007 ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd888)
  );
}

/** A letter of an alphabet, with its marks; Chinese characters are not letters here. */
export function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return isAsciiLetter(unit);
  if (Number.isNaN(unit) || isDigit(text, at) || isHan(text, at)) return false;
  return isLetterUnit(unit);
}

/** The code unit of A to Z or a to z. */
export function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

export function isLetterOrDigit(text: string, at: number): boolean {
  return isDigit(text, at) || isLetter(text, at);
}

/** How many code units the character at `at` takes. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The first offset from `at` on, before `end`, where `accepts` says no. */
export function skipWhile(
  text: string,
  at: number,
  end: number,
  accepts: (text: string, at: number) => boolean,
): number {
  let next = at;
  while (next < end && accepts(text, next)) next += 1;
  return next;
}
