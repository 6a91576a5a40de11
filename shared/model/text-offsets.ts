import type { TextRange } from './text-range.ts';

/*
 * Inside, offsets count UTF-16 code units, as JavaScript strings do. W3C Web Annotation and REFI-QDA count Unicode
 * code points; these functions convert at that border. Only characters beyond the BMP (emoji, 𠮷) tell the two apart.
 */

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** True where `offset` would cut a surrogate pair in two. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return HIGH_SURROGATE.test(text[offset - 1]!) && LOW_SURROGATE.test(text[offset]!);
}

/** The number of code points in front of a code-unit offset; an offset inside a pair counts the pair. */
export function codePointOffset(text: string, unitOffset: number): number {
  let points = 0;
  for (let unit = 0; unit < unitOffset && unit < text.length; points += 1) {
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  return points;
}

/** The code-unit offset that stands after `pointOffset` code points; past the end it is the text's length. */
export function unitOffset(text: string, pointOffset: number): number {
  let unit = 0;
  for (let points = 0; points < pointOffset && unit < text.length; points += 1) {
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  }
  return unit;
}

/** Widens a range so that it cuts no surrogate pair. */
export function wholeCharacters(text: string, range: TextRange): TextRange {
  return {
    start: splitsCharacter(text, range.start) ? range.start - 1 : range.start,
    end: splitsCharacter(text, range.end) ? range.end + 1 : range.end,
  };
}
