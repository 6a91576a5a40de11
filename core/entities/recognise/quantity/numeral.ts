import type { Token } from './token.ts';
import { keyAt } from './token.ts';

/** A number that was read from token `from` up to, not including, token `to`. */
export interface Numeral {
  value: number;
  /** The number without its scale: 48.7 in '48.7 billion'. */
  mantissa: number;
  scaled: boolean;
  from: number;
  to: number;
  form: 'digits' | 'words' | 'han';
  /** '100余家', '30多万': more than the number says. */
  more: boolean;
  /** '百', '万' without a digit before: a number only beside a modifier ('近百家'). */
  bare: boolean;
  /** A scale that holds only beside a currency ('3m'): the number with it, and where it ends. */
  short: { value: number; to: number } | null;
}

/** Keeps 48.7 billion at 48,700,000,000 where plain multiplication of doubles would add a crumb. */
export function times(mantissa: number, factor: number): number {
  const product = mantissa * factor;
  // Printing is slow; whole numbers need none of it.
  const isWhole = Number.isInteger(mantissa) && Number.isInteger(factor);
  return factor === 1 || isWhole ? product : Number(product.toPrecision(15));
}

/** '余' or '多' after a number says that there are more. */
export function isMoreAt(tokens: readonly Token[], at: number): boolean {
  const key = keyAt(tokens, at);
  return key === '余' || key === '多' || key === '餘';
}
