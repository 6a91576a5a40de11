import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/model/ids.ts';
import { BandIndex } from './band-index.ts';
import { bandsOf, signatureOf } from './signature.ts';

const id = (number: number) => `article ${number}` as ArticleId;
/** Few shingles, so that many signatures share bands. */
const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 8 }), { maxLength: 35 });

describe('an index of bands', () => {
  it('finds whoever shares a band, those that share most first', () => {
    fc.assert(
      fc.property(sets, (all) => {
        const signatures = all.map((shingles) => signatureOf(new Set(shingles)));
        const index = new BandIndex();
        for (const [at, signature] of signatures.entries()) index.add(id(at), signature);
        for (const signature of signatures) {
          const counts = signatures.map((other) => sharedBands(signature, other));
          const found = index.sharing(signature, 100);
          expect(found.toSorted()).toEqual(
            counts.flatMap((count, at) => (count > 0 ? [id(at)] : [])).toSorted(),
          );
          const inOrder = found.map((article) => counts[Number(article.slice(8))]!);
          expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('knows an article by its newest text alone, however many there are', () => {
    const index = new BandIndex();
    const signatureAt = (at: number) => signatureOf(new Set([at, at + 1_000_000, at * 7919]));
    for (let at = 0; at < 2000; at += 1) index.add(id(at), signatureAt(at));
    index.add(id(5), signatureAt(1_000_003));
    index.remove(id(6));
    expect(index.sharing(signatureAt(5), 9)).not.toContain(id(5));
    expect(index.sharing(signatureAt(6), 9)).not.toContain(id(6));
    expect(index.sharing(signatureAt(1_000_003), 9)).toContain(id(5));
    expect(index.sharing(signatureAt(1999), 9)).toContain(id(1999));
  });
});

function sharedBands(a: Uint32Array, b: Uint32Array): number {
  const others = bandsOf(b);
  return bandsOf(a).filter((band, at) => band === others[at]).length;
}
