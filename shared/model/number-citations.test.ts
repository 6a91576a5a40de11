import { describe, expect, it } from 'vitest';
import type { ArticleId, EvidenceId } from './ids.ts';
import { numberCitations } from './number-citations.ts';

const ids = (...names: string[]) => names as EvidenceId[];

describe('numberCitations', () => {
  it('numbers articles by first appearance, one number an article, and counts what each gives', () => {
    const article = (id: EvidenceId) => id.slice(0, 1) as ArticleId;
    const { numbers, articles } = numberCitations(ids('b1', 'a1', 'b2', 'b1'), article);
    expect([...numbers]).toEqual([
      ['b1', 1],
      ['a1', 2],
      ['b2', 1],
    ]);
    expect(articles).toEqual([
      { article: 'b', number: 1, claims: 2 },
      { article: 'a', number: 2, claims: 1 },
    ]);
  });

  it('gives evidence that is gone no number', () => {
    const { numbers } = numberCitations(ids('gone', 'a1'), (id) =>
      id === 'gone' ? null : ('a' as ArticleId),
    );
    expect([...numbers]).toEqual([['a1', 1]]);
  });
});
