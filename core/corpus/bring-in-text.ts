import type { StatedByAnalyst } from '../../shared/contract/order.ts';
import type { ArticleId, ImportRunId } from '../../shared/model/ids.ts';
import { type ArticleRecord, put } from '../ports/records.ts';
import { correctArticle } from './correct-article.ts';
import type { IncomingFile } from './import-bytes.ts';
import type { OrderPorts } from './order-ports.ts';

/**
 * Brings one document in as a change of its own, outside of an import, and states the analyst's facts of its articles in
 * the same entry of history. A title is that of the first article, where the text holds several.
 */
export async function bringInText(
  ports: OrderPorts,
  operation: string,
  facts: StatedByAnalyst,
  work: (as: Pick<IncomingFile, 'run' | 'group'>) => Promise<{ path: string }>,
): Promise<ArticleRecord[]> {
  await ports.registry.ensure(facts.cities ?? []);
  const group = await ports.records.beginGroup({
    ...{ operation, author: ports.analyst.name() },
    message: { key: `history.${operation}`, values: { title: facts.title ?? '' } },
  });
  let title = facts.title ?? '';
  try {
    const { path } = await work({ run: ports.runtime.id() as ImportRunId, group });
    const articles = (await articlesAt(ports, path)).map((article, at) =>
      correctArticle(article, at === 0 ? facts : { ...facts, title: undefined }),
    );
    title = articles[0]?.title ?? title;
    await ports.records.commit(
      articles.map((article) => put('article', article)),
      { group },
    );
    return articles;
  } finally {
    await ports.records.endGroup(group, { key: `history.${operation}`, values: { title } });
  }
}

/** The articles of the document at a path, in their order there. */
export async function articlesAt(
  { reads, records }: Pick<OrderPorts, 'reads' | 'records'>,
  path: string,
): Promise<ArticleRecord[]> {
  const [document] = await reads.documentIds({ path });
  if (!document) return [];
  const articles = await records.where('article', { document: document.id });
  return articles.sort((a, b) => a.part - b.part);
}

export function idsOf(articles: readonly ArticleRecord[]): ArticleId[] {
  return articles.map(({ id }) => id);
}
