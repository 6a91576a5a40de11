import {
  HAN_SCALES,
  NUMBER_WORDS,
  SCALE_WORDS,
  SHORT_SCALES,
  SURE_SHORT_SCALES,
  TENS_WORDS,
} from './number-words.ts';
import type { Numeral } from './numeral.ts';
import { isMoreAt, times } from './numeral.ts';
import { readHanNumber } from './read-han-number.ts';
import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** Reads the number that begins at token `at`, with its scale, or null. */
export function readNumber(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') return readDigitNumber(tokens, at, token.value);
  if (token.kind === 'han') return readHanNumber(tokens, at);
  return token.kind === 'word' ? readNumberWords(tokens, at) : null;
}

function readDigitNumber(tokens: readonly Token[], at: number, mantissa: number): Numeral {
  const first = readDigitsWithScale(tokens, at, mantissa);
  const rest = tokens[first.to];
  const goesOn = rest?.kind === 'number' && rest.glued && HAN_SCALES.has(keyAt(tokens, first.to - 1));
  if (!goesOn) return first;
  const second = readDigitsWithScale(tokens, first.to, rest.value);
  return { ...second, value: first.value + second.value, mantissa, from: at, scaled: true, short: null };
}

/** '2亿3000万' is read in two such pieces. */
function readDigitsWithScale(tokens: readonly Token[], at: number, mantissa: number): Numeral {
  const more = isMoreAt(tokens, at + 1);
  const scale = readScale(tokens, more ? at + 2 : at + 1);
  const moreAfter = !more && scale.factor > 1 && isMoreAt(tokens, scale.to);
  const to = moreAfter ? scale.to + 1 : scale.to;
  return {
    value: times(mantissa, scale.factor),
    mantissa,
    scaled: scale.factor > 1,
    from: at,
    to: scale.factor === 1 && more ? at + 2 : to,
    form: 'digits',
    more: more || moreAfter,
    bare: false,
    short: scale.factor === 1 ? shortScale(tokens, at + 1, mantissa) : null,
  };
}

/** The product of the scales that follow: 'hundred million', '万亿', '-billion-'. */
function readScale(tokens: readonly Token[], at: number): { factor: number; to: number } {
  let factor = 1;
  let to = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const skip = keyAt(tokens, to) === '-' && tokens[to]?.glued && tokens[to + 1]?.glued ? 1 : 0;
    const key = keyAt(tokens, to + skip);
    const scale = SCALE_WORDS.get(key) ?? sureShort(key) ?? HAN_SCALES.get(key);
    if (scale === undefined) break;
    factor *= scale;
    to += skip + 1;
  }
  return { factor, to };
}

function sureShort(key: string): number | undefined {
  return SURE_SHORT_SCALES.has(key) ? SHORT_SCALES.get(key) : undefined;
}

function shortScale(tokens: readonly Token[], at: number, mantissa: number): Numeral['short'] {
  const scale = SHORT_SCALES.get(keyAt(tokens, at));
  return scale === undefined ? null : { value: times(mantissa, scale), to: at + 1 };
}

function readNumberWords(tokens: readonly Token[], at: number): Numeral | null {
  const whole = readWords(tokens, at) ?? readArticleScale(tokens, at);
  if (!whole) return null;
  const { value, mantissa, to } = whole;
  return {
    value,
    mantissa,
    scaled: value !== mantissa,
    from: at,
    to,
    form: 'words',
    more: false,
    bare: false,
    short: null,
  };
}

interface Words {
  value: number;
  mantissa: number;
  to: number;
}

/** 'twenty-three', 'one hundred and twenty', 'two million three hundred thousand', 'one and a half million'. */
function readWords(tokens: readonly Token[], at: number): Words | null {
  let total = 0;
  let part = readBelowHundred(tokens, at);
  if (!part) return null;
  const mantissa = part.value;
  let current = part.value;
  let to = part.to;
  for (let steps = 0; steps < 12; steps += 1) {
    const scale = SCALE_WORDS.get(keyAt(tokens, afterHyphen(tokens, to)));
    if (scale !== undefined) {
      to = afterHyphen(tokens, to) + 1;
      if (scale < 1000) current *= scale;
      else [total, current] = [total + current * scale, 0];
      continue;
    }
    const next = keyAt(tokens, to) === 'and' && total + current >= 100 ? to + 1 : to;
    part = total + current >= 100 ? readBelowHundred(tokens, next) : null;
    if (!part || current % 100 !== 0) break;
    current += part.value;
    to = part.to;
  }
  return half(tokens, to, { value: total + current, mantissa, to });
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  return keyAt(tokens, at) === '-' && tokens[at + 1]?.glued ? at + 1 : at;
}

function readBelowHundred(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const key = keyAt(tokens, at);
  const value = NUMBER_WORDS.get(key);
  if (value === undefined) return null;
  if (!TENS_WORDS.has(key)) return { value, to: at + 1 };
  const unitAt = afterHyphen(tokens, at + 1);
  const unit = NUMBER_WORDS.get(keyAt(tokens, unitAt));
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, to: unitAt + 1 }
    : { value, to: at + 1 };
}

/** 'one and a half million'. */
function half(tokens: readonly Token[], at: number, words: Words): Words {
  const isHalf =
    keyAt(tokens, at) === 'and' && keyAt(tokens, at + 1) === 'a' && keyAt(tokens, at + 2) === 'half';
  const scale = isHalf ? SCALE_WORDS.get(keyAt(tokens, at + 3)) : undefined;
  if (scale === undefined) return words;
  return { value: (words.value + 0.5) * scale, mantissa: words.mantissa, to: at + 4 };
}

/** 'a million', 'a hundred', 'half a million'. */
function readArticleScale(tokens: readonly Token[], at: number): Words | null {
  const isHalf = keyAt(tokens, at) === 'half';
  const article = isHalf ? at + 1 : at;
  if (keyAt(tokens, article) !== 'a') return null;
  const scale = readScale(tokens, article + 1);
  if (scale.factor === 1 || keyAt(tokens, scale.to) === '-') return null;
  const mantissa = isHalf ? 0.5 : 1;
  return { value: mantissa * scale.factor, mantissa, to: scale.to };
}
