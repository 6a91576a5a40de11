/** A letter of Chinese script. */
export const HAN = /\p{Script=Han}/u;

/** Han, kana, hangul, full-width forms and CJK punctuation: written without blanks between words, twice as wide as Latin. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const EVERY_WIDE = new RegExp(WIDE, 'g');

export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** How many columns a text takes where a Chinese character takes two: one measure for lines in both languages. */
export function columnsOf(text: string): number {
  return text.length + countMatches(text, EVERY_WIDE);
}

export function countHan(text: string): number {
  return countMatches(text, /\p{Script=Han}/gu);
}

/** Chinese rather than English: as many Han characters as Latin words at least. */
export function isMostlyHan(text: string): boolean {
  const sample = text.slice(0, 2000);
  const han = countHan(sample);
  return han > 0 && han >= countMatches(sample, /\p{Script=Latin}+/gu);
}

export function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count += 1;
  return count;
}
