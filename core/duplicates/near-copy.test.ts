import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesOf } from './families.ts';
import { isNearCopy, likenessOf } from './near-copy.ts';
import { shinglesOf } from './shingles.ts';
import { bandsOf, estimatedSimilarity, signatureOf } from './signature.ts';
import { wordDifference } from './word-difference.ts';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 300, maxLength: 600 });

describe('signatures', () => {
  it('tell how much two sets share', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (all, share) => {
        const border = Math.floor(all.length * share);
        const [a, b] = [new Set(all), new Set(all.slice(border))];
        const { similarity } = likenessOf(a, b);
        expect(Math.abs(estimatedSimilarity(signatureOf(a), signatureOf(b)) - similarity)).toBeLessThan(0.3);
      }),
    );
  });

  it('are the same for the same set, bands and all', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const [one, other] = [signatureOf(new Set(all)), signatureOf(new Set(all.toReversed()))];
        expect(one).toEqual(other);
        expect(bandsOf(one)).toEqual(bandsOf(other));
      }),
    );
  });

  it('do not count case, punctuation and blanks', () => {
    expect(shinglesOf('The quay was “opened” today.')).toEqual(shinglesOf('the QUAY, was opened\n\ntoday'));
  });
});

describe('isNearCopy', () => {
  it('is true for a shortened copy and false for a short part of a long text', () => {
    expect(isNearCopy({ similarity: 0.5, containment: 0.98 })).toBe(true);
    expect(isNearCopy({ similarity: 0.1, containment: 1 })).toBe(false);
    expect(isNearCopy({ similarity: 0.5, containment: 0.7 })).toBe(false);
  });
});

describe('familiesOf', () => {
  it('puts together who belongs together through others', () => {
    const pairs = [
      { a: 'b', b: 'c' },
      { a: 'x', b: 'y' },
      { a: 'a', b: 'c' },
    ];
    expect(familiesOf(pairs)).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
  });
});

describe('wordDifference', () => {
  it('goes over both texts without gaps, and is right about what is the same', () => {
    const text = fc.stringMatching(/^[ab天下𠀀。 ]{0,40}$/u);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const differences = wordDifference(a, b);
        expect(differences.map((one) => a.slice(one.a.start, one.a.end)).join('')).toBe(a);
        expect(differences.map((one) => b.slice(one.b.start, one.b.end)).join('')).toBe(b);
        for (const one of differences) {
          if (one.isSame) expect(a.slice(one.a.start, one.a.end)).toBe(b.slice(one.b.start, one.b.end));
        }
      }),
    );
  });

  it('takes words that differ one after another for one difference, but not over paragraphs', () => {
    const differences = wordDifference('City pays more\n\nfor ports', 'Town gives more\n\nof ports');
    expect(differences.map(({ isSame }) => isSame)).toEqual([false, true, false, true]);
  });

  it('tells Chinese words apart as words, not as characters', () => {
    const a = '企业在坪山建设生产基地，专家表示';
    const b = '企业在坪山建设研发中心，业内人士表示';
    const changed = wordDifference(a, b)
      .filter(({ isSame }) => !isSame)
      .map((one) => [a.slice(one.a.start, one.a.end), b.slice(one.b.start, one.b.end)]);
    expect(changed).toEqual([
      ['生产基地', '研发中心'],
      ['专家', '业内人士'],
    ]);
  });
});
