import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterClass } from './character-class.ts';

describe('characterClass', () => {
  it('answers as its pattern does, the first time and every time after', () => {
    const isLetter = characterClass(/[\p{L}\p{M}]/u);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (unit) => {
        const expected = /[\p{L}\p{M}]/u.test(String.fromCharCode(unit));
        expect([isLetter(unit), isLetter(unit)]).toEqual([expected, expected]);
      }),
    );
  });

  it('holds nothing that stands beyond the end of a text', () => {
    expect(characterClass(/[^]/)(''.charCodeAt(0))).toBe(false);
  });
});
