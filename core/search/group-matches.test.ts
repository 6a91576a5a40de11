import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGroups, groupMatches } from './group-matches.ts';
import { tidyMatches } from './tidy-matches.ts';

describe('groupMatches', () => {
  it('puts matches that are seen in one line together and parts the others', () => {
    const matches = [
      { start: 0, end: 4 },
      { start: 30, end: 35 },
      { start: 76, end: 80 },
    ];
    expect(groupMatches(matches)).toEqual([matches.slice(0, 2), matches.slice(2)]);
    expect(groupMatches([])).toEqual([]);
  });

  it('keeps every match once and in order', () => {
    const gaps = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 20 })));
    fc.assert(
      fc.property(gaps, (steps) => {
        let at = 0;
        const matches = steps.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        expect(groupMatches(matches).flat()).toEqual(matches);
      }),
    );
  });
});

describe('countGroups', () => {
  it('counts the groups of matches that come in any order and overlap', () => {
    const match = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(match), (matches) => {
        const places = matches.map(([start, length]): [number, number] => [start, start + length]);
        const ranges = tidyMatches([[], places.flat()]);
        expect(countGroups(places.flat())).toBe(groupMatches(ranges).length);
      }),
    );
  });
});
