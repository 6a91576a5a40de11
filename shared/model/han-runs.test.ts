import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanRuns } from './han-runs.ts';

describe('hanRuns', () => {
  it('tells Chinese from the rest', () => {
    expect(hanRuns('Pingshan 坪山，深圳 says')).toEqual([
      { text: 'Pingshan ', isHan: false },
      { text: '坪山，深圳', isHan: true },
      { text: ' says', isHan: false },
    ]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          hanRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
