import type { TextRange } from '../../../../shared/model/text-range.ts';
import { isAsciiLetter } from './characters.ts';

/**
 * One piece of a sentence. `number` is written in digits; `ordinal` is '27th'; `word` is a run of letters ('closed-door',
 * "'s"); `han` is one Chinese character; `code` is digits that belong to a name, a date or an id ('CMG901', '1+3',
 * '8:30', '2021-03-10'); `mark` is one sign of any other kind. Offsets: UTF-16 code units, half-open, into the article.
 */
export interface Token extends TextRange {
  kind: 'number' | 'ordinal' | 'word' | 'han' | 'code' | 'mark';
  text: string;
  /** The text as the tables write it: full-width forms made narrow, in lower case. */
  key: string;
  /** The value of a number or an ordinal, else NaN. */
  value: number;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
}

/** Z, behind which the small letters of ASCII stand. */
const LAST_CAPITAL = 0x5a;

/** The token's key, or '' past either end of the sentence. */
export function keyAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.key ?? '';
}

export function isWordAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word';
}

export function isHanAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'han';
}

/** A word that begins with a capital letter; a mark or a Chinese character never does. */
export function isCapitalisedAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  if (isAsciiLetter(first)) return first <= LAST_CAPITAL;
  return token.text !== token.text.toLowerCase() && /^\p{Lu}/u.test(token.text);
}
