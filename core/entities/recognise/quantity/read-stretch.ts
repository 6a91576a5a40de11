import type { Token } from './token.ts';
import { keyAt } from './token.ts';

const STRETCHES = new Set('long wide high deep tall thick'.split(' '));

/** The end of a length's own words: '3.6-kilometer-long' reaches over its last word. */
export function stretchEnd(tokens: readonly Token[], to: number): number {
  const hangs = keyAt(tokens, to) === '-' && tokens[to + 1]?.glued === true;
  return hangs && STRETCHES.has(keyAt(tokens, to + 1)) ? to + 2 : to;
}
