import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { foldFamilies } from './fold-families.ts';

const hit = (article: string, family: string | null = null) => ({
  article: article as ArticleId,
  family: family as ArticleId | null,
});

const names = (hits: readonly { article: string }[]) => hits.map(({ article }) => article).join('');

describe('foldFamilies', () => {
  const hits = [hit('a'), hit('b', 'F'), hit('c', 'G'), hit('d', 'F'), hit('e'), hit('f', 'F')];

  it('leaves one row for a family, which says how many others there are', () => {
    const folded = foldFamilies(hits, new Set());
    expect(names(folded.hits)).toBe('abce');
    expect([...folded.places]).toEqual([['b', { kind: 'head', family: 'F', others: 2, isOpen: false }]]);
  });

  it('has the others right under the first where the family is open', () => {
    const open = foldFamilies(hits, new Set(['F' as ArticleId]));
    expect(names(open.hits)).toBe('abdfce');
    expect(open.places.get('d' as ArticleId)).toEqual({ kind: 'member', family: 'F' });
  });

  it('loses none and moves none but those of open families', () => {
    const some = fc.array(
      fc.record({ article: fc.uuid(), family: fc.option(fc.constantFrom('F', 'G', 'H')) }),
    );
    fc.assert(
      fc.property(some, fc.subarray(['F', 'G', 'H']), (list, open) => {
        const given = list.map(({ article, family }) => hit(article, family));
        const { hits: shown, places } = foldFamilies(given, new Set(open as ArticleId[]));
        const hidden = [...places.values()].flatMap((place) =>
          place.kind === 'head' && !place.isOpen ? [place.others] : [],
        );
        expect(shown.length + hidden.reduce((sum, others) => sum + others, 0)).toBe(given.length);
        const isPlain = ({ article }: { article: ArticleId }) => places.get(article)?.kind !== 'member';
        const order = shown.filter(isPlain).map((one) => given.indexOf(one));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
