import { HAN_DIGITS, HAN_SCALES, HAN_SECTION } from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { isMoreAt } from './numeral.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** No number in the news is longer; past it the characters are something else. */
const LONGEST = 14;

/**
 * Reads a number in Chinese characters from token `at` ('一百二十', '两千', '三点五万'). Digits that follow one another
 * without a scale ('二〇二二', '十四五', '三五') are years, plans and rough guesses, and not read.
 */
export function readHanNumber(tokens: readonly Token[], at: number): Numeral | null {
  if (isInsideNumber(tokens, at)) return null;
  let to = at;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let more = false;
  for (; to < at + LONGEST; to += 1) {
    const key = keyAt(tokens, to);
    const nextDigit = HAN_DIGITS.get(key);
    const scale = HAN_SCALES.get(key);
    if (nextDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = nextDigit;
    } else if (key === '点' && digit !== null) {
      const fraction = readFraction(tokens, to + 1);
      if (!fraction) break;
      digit += fraction.value;
      to = fraction.to - 1;
    } else if (scale !== undefined) {
      [total, section] = applyScale(total, section, digit, scale);
      digit = null;
    } else if (isMoreAt(tokens, to) && to > at && !more) {
      if (!HAN_SCALES.has(keyAt(tokens, to + 1))) break;
      more = true;
    } else break;
  }
  if (to === at || to === at + LONGEST) return null;
  return finish(tokens, at, to, total + section + (digit ?? 0), more);
}

/** A number begins where its run of characters begins: no part of '十四五' or '二〇二二' is one, nor of '几十' and '数百'. */
function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  const before = keyAt(tokens, at - 1);
  if (HAN_DIGITS.has(before) || (HAN_SCALES.has(before) && tokens[at]?.glued === true)) return true;
  return before === '几' || (before === '数' && !'人总户件'.includes(keyAt(tokens, at - 2) || ' '));
}

function finish(tokens: readonly Token[], at: number, to: number, value: number, more: boolean): Numeral {
  const moreAfter = !more && value >= 10 && isMoreAt(tokens, to);
  const first = keyAt(tokens, at);
  return {
    value: Number(value.toPrecision(15)),
    mantissa: value / trailingScale(tokens, at, to),
    scaled: value >= 10,
    from: at,
    to: moreAfter ? to + 1 : to,
    form: 'han',
    more: more || moreAfter,
    bare: HAN_SCALES.has(first) && first !== '十',
    short: null,
  };
}

/** What the last characters multiply everything by: 亿 in '五亿'. Two ends of a range share it. */
function trailingScale(tokens: readonly Token[], at: number, to: number): number {
  let factor = 1;
  for (let last = to - 1; last > at; last -= 1) {
    const scale = HAN_SCALES.get(keyAt(tokens, last));
    if (scale === undefined || scale < HAN_SECTION) break;
    factor *= scale;
  }
  return factor;
}

function applyScale(total: number, section: number, digit: number | null, scale: number): [number, number] {
  if (scale < HAN_SECTION) return [total, section + (digit ?? (section === 0 ? 1 : 0)) * scale];
  const whole = section + (digit ?? 0);
  return total > 0 && whole === 0 ? [total * scale, 0] : [total + (whole || 1) * scale, 0];
}

function readFraction(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  let digits = '';
  let to = at;
  for (; to < at + 6; to += 1) {
    const digit = HAN_DIGITS.get(keyAt(tokens, to));
    if (digit === undefined) break;
    digits += String(digit);
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), to };
}
