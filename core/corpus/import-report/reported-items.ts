import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ArticleFacts } from '../../ports/corpus-reads.ts';
import type { ImportItemRecord } from '../../ports/records.ts';
import type { ImportReportPorts } from './import-report-ports.ts';

type Item = Output<'corpus.importItems'>['items'][number];

/** Files of a report, each with what the library knows of it by now: its articles, what they are copies of, the trash. */
export async function reportedItems(
  { records, reads }: Pick<ImportReportPorts, 'records' | 'reads'>,
  { run, offset, limit, ...list }: Input<'corpus.importItems'>,
): Promise<Output<'corpus.importItems'>> {
  found('importRun', run, await records.get('importRun', run));
  const { items, total } = await reads.importItems(run, list, { offset, limit });
  const articles = items.flatMap((item) => item.articles.map(({ id }) => id));
  const [inTrash, held, facts, copies] = await Promise.all([
    reads.pathsInTrash(items.map((item) => item.path)),
    reads.heldAt(items.flatMap(pathThatHolds)),
    reads.factsOf(articles),
    reads.earlierCopies(articles),
  ]);
  const trash = new Set(inTrash);
  const toItem = ({ run: _run, ...item }: ImportItemRecord): Item => ({
    ...item,
    articles: item.articles.map((article) => asKnown(article, facts.get(article.id))),
    inTrash: trash.has(item.path),
    held: pathThatHolds(item).map((path) => held.get(path))[0] ?? null,
    copyOf: item.articles.flatMap(({ id }) => copies.get(id) ?? [])[0] ?? null,
  });
  return { items: items.map(toItem), total };
}

/** Where the bytes of a file that brought nothing new lie in the library. */
function pathThatHolds({
  outcome,
  path,
  sameAs,
}: Pick<ImportItemRecord, 'outcome' | 'path' | 'sameAs'>): string[] {
  if (outcome === 'unchanged') return [path];
  return sameAs === null ? [] : [sameAs];
}

/** An article that was undone since is told as it came in. */
function asKnown(article: Item['articles'][number], facts: ArticleFacts | undefined) {
  return { ...article, ...facts };
}
