import { found } from '../../shared/contract/found.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import { commitInSlices } from '../ports/commit-slices.ts';
import { type ArticleRecord, put, type Write } from '../ports/records.ts';
import type { RecordStore } from '../ports/storage.ts';

export interface ChangePorts {
  records: RecordStore;
  analyst: Analyst;
}

/**
 * Changes some articles as one entry of history. `change` is pure, and answers with the record itself where it has
 * nothing to change. Throws notFound where one is not in the library; then none is changed.
 */
export async function changeArticles(
  ports: ChangePorts,
  operation: string,
  ids: readonly ArticleId[],
  change: (article: ArticleRecord) => ArticleRecord,
): Promise<{ changed: number }> {
  const before = await requireArticles(ports, ids);
  const after = before.map(change).filter((article, index) => article !== before[index]);
  const writes = after.map((article) => put('article', article));
  await commitArticles(ports, operation, after, writes);
  return { changed: after.length };
}

/** Commits what changes some articles, named in history by the title of the one or the number of the many. */
export async function commitArticles(
  ports: ChangePorts,
  operation: string,
  articles: readonly ArticleRecord[],
  writes: readonly Write[],
): Promise<void> {
  const [first] = articles;
  if (!first) return;
  const message = {
    key: `history.${operation}.${articles.length === 1 ? 'one' : 'many'}`,
    values: { title: first.title, count: articles.length },
  };
  await commitInSlices(ports.records, { operation, author: ports.analyst.name(), message }, writes);
}

/** The records of some articles, each once. */
export function requireArticles(
  { records }: Pick<ChangePorts, 'records'>,
  ids: readonly ArticleId[],
): Promise<ArticleRecord[]> {
  const unique = [...new Set(ids)];
  return Promise.all(unique.map(async (id) => found('article', id, await records.get('article', id))));
}
