import { describe, expect, it } from 'vitest';
import { tidyMatches } from './tidy-matches.ts';

describe('tidyMatches', () => {
  it('puts matches in order, and makes one of those that overlap or touch', () => {
    expect(
      tidyMatches([
        [4, 6],
        [5, 7, 1, 3, 2, 4, 4, 5],
      ]),
    ).toEqual([
      { field: 'title', start: 4, end: 6 },
      { field: 'text', start: 1, end: 7 },
    ]);
  });

  it('finds none where there are none', () => {
    expect(tidyMatches(undefined)).toEqual([]);
    expect(tidyMatches([[], []])).toEqual([]);
  });
});
