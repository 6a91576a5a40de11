import { characterClass } from './character-class.ts';

/** A letter of Chinese script. */
export const HAN = /\p{Script=Han}/u;

/** Han, kana, hangul, full-width forms and CJK punctuation: written without blanks between words, twice as wide as Latin. */
const isWideUnit = characterClass(
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/,
);

export function isWide(character: string): boolean {
  return isWideUnit(character.charCodeAt(0));
}

/** How many columns a text takes where a Chinese character takes two: one measure for lines in both languages. */
export function columnsOf(text: string): number {
  let columns = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_WIDE && isWideUnit(unit)) columns += 1;
  }
  return columns;
}

const FIRST_WIDE = 0x1100;

/**
 * Counts the characters of a class, of which none stands before `first`. Most of a text is told by a comparison, which
 * costs a small part of what an expression does.
 */
export function characterCounter(first: number, kind: RegExp): (text: string) => number {
  const isOfKind = characterClass(kind);
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < first) continue;
      const isPair = unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE;
      if (isPair ? kind.test(String.fromCodePoint(text.codePointAt(at)!)) : isOfKind(unit)) count += 1;
    }
    return count;
  };
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Where Chinese script begins among the code points: its radicals. */
const FIRST_HAN = 0x2e80;

export const countHan = characterCounter(FIRST_HAN, HAN);

/** The overlapping pairs of a run of Chinese characters, by which it is compared. */
export function pairsOf(characters: string): string[] {
  const points = [...characters];
  return points.slice(1).map((point, at) => `${points[at]}${point}`);
}

/** Chinese rather than English: as many Han characters as Latin words at least. */
export function isMostlyHan(text: string): boolean {
  const sample = text.slice(0, 2000);
  const han = countHan(sample);
  return han > 0 && han >= countMatches(sample, /\p{Script=Latin}+/gu);
}

/** How often a pattern with the flag `g` matches. */
export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count += 1;
  return count;
}

/** True where a pattern matches so often at least; what stands behind is not looked at. */
export function matchesOften(text: string, pattern: RegExp, least: number): boolean {
  let count = 0;
  pattern.lastIndex = 0;
  while (count < least && pattern.test(text)) count += 1;
  return count >= least;
}
