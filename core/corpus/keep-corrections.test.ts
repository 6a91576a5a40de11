import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleField } from '../../shared/model/article.ts';
import type { ArticleId, DocumentId, EntityId, RevisionId } from '../../shared/model/ids.ts';
import type { ArticleRecord } from '../ports/records.ts';
import { asFound, keepCorrections } from './keep-corrections.ts';

function article(change: Partial<ArticleRecord>): ArticleRecord {
  return {
    ...{ id: 'a' as ArticleId, document: 'd' as DocumentId, revision: 'r' as RevisionId },
    ...{ part: 0, parts: 1, title: 'Subsidy', titleBasis: 'found', authors: [], source: null, url: null },
    ...{ published: null, language: 'en', translated: null, truncated: false, chars: 10, words: 2 },
    ...{ added: '2026-01-01T00:00:00.000Z', corrected: [], found: {} },
    ...{ about: null, excluded: null, trashed: null, ...change },
  };
}

const articles = fc
  .record({
    title: fc.string({ minLength: 1 }),
    source: fc.option(fc.string()),
    language: fc.option(fc.constantFrom('en', 'zh')),
    authors: fc.array(fc.string(), { maxLength: 3 }),
  })
  .map(article);
const corrections = fc.uniqueArray(fc.constantFrom(...ArticleField.options));

describe('keepCorrections', () => {
  it('keeps what was corrected, and notes what the file says of it now', () => {
    const stored = article({ title: 'Car subsidy', titleBasis: 'analyst', corrected: ['title'] });
    const fresh = article({ title: 'Subsidies', source: 'Xinhua' });
    expect(keepCorrections(fresh, stored)).toMatchObject({
      ...{ title: 'Car subsidy', titleBasis: 'analyst', source: 'Xinhua', corrected: ['title'] },
      found: { title: 'Subsidies', titleBasis: 'found' },
    });
  });

  it('keeps the cities that the analyst named, an exclusion and the trash', () => {
    const about = ['cn-440300' as EntityId];
    const stored = article({ about, corrected: ['cities'], excluded: 'an advertisement', trashed: 'now' });
    expect(keepCorrections(article({}), stored)).toMatchObject({
      ...{ about, corrected: ['cities'], excluded: 'an advertisement', trashed: 'now', found: {} },
    });
  });

  it('takes an article that was not there before as it was read', () => {
    expect(keepCorrections(article({ title: 'New' }), undefined)).toEqual(article({ title: 'New' }));
  });

  it('leads back to what the file says, whatever was corrected and however often it was read', () => {
    fc.assert(
      fc.property(articles, articles, corrections, (fresh, stored, corrected) => {
        const kept = keepCorrections(fresh, { ...stored, corrected });
        expect({ ...asFound(kept), corrected: [], found: {} }).toEqual(fresh);
        expect(keepCorrections(fresh, kept)).toEqual(kept);
      }),
    );
  });
});
