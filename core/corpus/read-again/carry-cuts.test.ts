import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryCuts } from './carry-cuts.ts';

describe('carryCuts', () => {
  it('keeps cuts in front of what changed and moves those behind it', () => {
    expect(carryCuts([0, 4, 12], 'One two old four', 'One two newer four')).toEqual([0, 4, 14]);
  });

  it('finds a cut within what changed by what follows it, if that is there once', () => {
    const piece = 'A paragraph that is told by its many words, since there are enough of them.';
    expect(carryCuts([0, 3], `x, ${piece} y`, `why not, ${piece} z`)).toEqual([0, 9]);
    expect(carryCuts([0, 3], `x, ${piece} y`, `why ${piece} ${piece} z`)).toEqual([0]);
  });

  it('answers with cuts in order that lie in the text', () => {
    const text = fc.stringMatching(/^[ab]{0,40}$/);
    fc.assert(
      fc.property(text, text, fc.uniqueArray(fc.nat(40)), (before, after, places) => {
        const cuts = [0, ...places.filter((place) => place > 0 && place < before.length)].sort(
          (a, b) => a - b,
        );
        const carried = carryCuts(cuts, before, after);
        expect(carried).toEqual([...new Set(carried)].sort((a, b) => a - b));
        expect(carried.every((cut) => cut >= 0 && cut <= after.length)).toBe(true);
        if (before === after) expect(carried).toEqual(cuts);
      }),
    );
  });
});
