import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { fuzzyTerms } from './fuzzy-terms.ts';
import { walkTerms } from './merged-terms.ts';
import { countTerms, findTerm, rangeBeginning, termAt, toTermList } from './term-list.ts';

const word = fc.string({ unit: fc.constantFrom(...'aabbc深圳𠮷'), minLength: 1, maxLength: 6 });
const words = fc.array(word, { maxLength: 40 }).map((all) => [...new Set(all)].sort());

describe('a term list', () => {
  it('knows each word by its place, and no other', () => {
    fc.assert(
      fc.property(words, word, (sorted, other) => {
        const list = toTermList(sorted);
        expect(sorted.map((_word, at) => termAt(list, at))).toEqual(sorted);
        expect(findTerm(list, other)).toBe(sorted.indexOf(other));
      }),
    );
  });

  it('knows the words that begin alike', () => {
    fc.assert(
      fc.property(words, word, (sorted, beginning) => {
        const [from, to] = rangeBeginning(toTermList(sorted), beginning);
        expect(sorted.slice(from, to)).toEqual(sorted.filter((one) => one.startsWith(beginning)));
      }),
    );
  });
});

describe('walkTerms', () => {
  it('meets each word of several lists once, in order, with all places it has', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (lists) => {
        const ranges = lists.map(toTermList).map((list) => ({ list, from: 0, to: countTerms(list) }));
        const met: string[][] = [];
        const walk = walkTerms(
          ranges,
          () => met.push([]),
          (range, place) => met.at(-1)!.push(termAt(ranges[range]!.list, place)),
        );
        while (!walk.next().done);
        const all = [...new Set(lists.flat())].sort();
        expect(met.map(([first]) => first)).toEqual(all);
        for (const [at, places] of met.entries()) {
          expect(places).toEqual(lists.flat().filter((one) => one === all[at]));
        }
      }),
    );
  });
});

describe('fuzzyTerms', () => {
  it('finds the words that lunr finds', () => {
    const { TokenSet } = lunr as unknown as {
      TokenSet: {
        fromArray(words: readonly string[]): { intersect(other: object): { toArray(): string[] } };
        fromFuzzyString(word: string, distance: number): object;
      };
    };
    fc.assert(
      fc.property(words, word, fc.constantFrom(1, 2), (sorted, typed, distance) => {
        const list = toTermList(sorted);
        const ours = fuzzyTerms(list, typed, distance).map((place) => termAt(list, place));
        const byLunr = TokenSet.fromArray(sorted).intersect(TokenSet.fromFuzzyString(typed, distance));
        expect(ours).toEqual(byLunr.toArray().sort());
      }),
      { numRuns: 300 },
    );
  });
});
