import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCounter } from './run-counter.ts';

const count = runCounter({ members: '[\\p{L}\\p{N}]', joiners: "'’.,-", alone: /\p{Script=Han}/u });

describe('runCounter', () => {
  it.each([
    ['', 0],
    ["the city's 3.6-kilometre road", 4],
    ['深圳 and 广州', 5],
    ['abc中文', 1],
    ['end. Begin, go-', 3],
    ['𠮷野家', 3],
  ])('counts the words of %j', (text, words) => {
    expect(count(text)).toBe(words);
  });

  it('counts what the pattern of such words matches, whatever the text', () => {
    const pattern = /\p{Script=Han}|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
    const letters = fc.constantFrom(..."ab1é中〇々⺀𠮷ー가а'’.,- \n。".split(/(?:)/u));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
        expect(count(text)).toBe(text.match(pattern)?.length ?? 0);
      }),
    );
  });
});
