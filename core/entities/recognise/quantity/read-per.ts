import { endsNounPhrase } from './grammar-words.ts';
import type { Token } from './token.ts';
import { isHanAt, isWordAt, keyAt } from './token.ts';
import { PER_HAN } from './unit-table.ts';

/** What one of a rate is for: 'per vehicle', and the token after its words. */
export interface Per {
  unit: string;
  to: number;
}

const A_TIME = new Set(
  'year month week day hour person head piece kilogram kilo ton share vehicle unit'.split(' '),
);
const TWO_WORDS = new Set('square cubic metric new air market full'.split(' '));

/** Reads 'per vehicle', 'a year', '/person', '元/平方米' from token `at`. */
export function readPer(tokens: readonly Token[], at: number): Per | null {
  const key = keyAt(tokens, at);
  if (key === 'per' || key === '/') return readAfterPer(tokens, at + 1);
  if (key === '每') return perHan(tokens, at + 1);
  if ((key === 'a' || key === 'an') && A_TIME.has(keyAt(tokens, at + 1))) {
    return { unit: `per ${keyAt(tokens, at + 1)}`, to: at + 2 };
  }
  return null;
}

/** How far '每' may stand in front of its sum. */
const NEAR = 8;

/** '每辆补贴1000元': the rate is said before the sum. */
export function unitPerBefore(tokens: readonly Token[], to: number): string | null {
  for (let at = to - 1; at >= Math.max(0, to - NEAR) && isHanAt(tokens, at); at -= 1) {
    if (keyAt(tokens, at) === '每') return perHan(tokens, at + 1)?.unit ?? null;
  }
  return null;
}

function readAfterPer(tokens: readonly Token[], at: number): Per | null {
  if (!isWordAt(tokens, at)) return perHan(tokens, at);
  const first = keyAt(tokens, at);
  if (endsNounPhrase(first)) return null;
  const second = keyAt(tokens, at + 1);
  const takesTwo = TWO_WORDS.has(first) && isWordAt(tokens, at + 1) && !endsNounPhrase(second);
  return takesTwo ? { unit: `per ${first} ${second}`, to: at + 2 } : { unit: `per ${first}`, to: at + 1 };
}

function perHan(tokens: readonly Token[], at: number): Per | null {
  const found = PER_HAN.startingAt(tokens, at);
  return found && { unit: `per ${found.value}`, to: found.to };
}
