import type { ImportConcern } from '../../shared/contract/corpus.ts';
import type { ReadingNote } from '../../shared/model/reading-note.ts';
import type { ArticleRecord } from '../ports/records.ts';

/** What is worth a look in a file that came in. */
export function concernsOf(
  articles: readonly Pick<ArticleRecord, 'truncated' | 'published'>[],
  notes: readonly ReadingNote[],
): ImportConcern[] {
  const concerns: readonly [ImportConcern, boolean][] = [
    ['truncated', articles.some(({ truncated }) => truncated)],
    ['several', articles.length > 1],
    ['noted', notes.length > 0],
    ['undated', articles.some(({ published }) => published === null || published.date.startsWith('--'))],
  ];
  return concerns.filter(([, holds]) => holds).map(([concern]) => concern);
}
