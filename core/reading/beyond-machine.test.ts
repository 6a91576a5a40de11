import { describe, expect, it } from 'vitest';
import { isBeyondMachine } from './beyond-machine.ts';

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it worked');
}

const endless = (depth: number): number => endless(depth + 1) + 1;

describe('isBeyondMachine', () => {
  it.each<[string, () => unknown]>([
    ['a stack that is too deep', () => endless(0)],
    ['a text that is too long', () => 'a'.repeat(2 ** 30)],
    ['a list that is too long', () => Array.from({ length: 2 ** 33 })],
    ['a buffer that is too large', () => new Uint8Array(2 ** 53 - 1)],
  ])('knows %s', (_what, work) => expect(isBeyondMachine(errorOf(work))).toBe(true));

  it('takes a fault of a program for nothing of the kind', () => {
    expect(isBeyondMachine(errorOf(() => new Date(NaN).toISOString()))).toBe(false);
    expect(isBeyondMachine(new TypeError('x is not a function'))).toBe(false);
  });
});
