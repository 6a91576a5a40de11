import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { Analyst } from '../../ports/analyst.ts';
import type { DocumentRecord } from '../../ports/records.ts';
import type { NewEntry } from '../../ports/storage.ts';
import { NO_CHOICES } from '../reading-options.ts';
import { withCutAt, withoutCutAfter } from './cuts.ts';
import { earlierArticles, type Reread, rereadDocument, type RereadPorts } from './reread-document.ts';
import type { EarlierArticle } from './reread-plan.ts';

export interface SplitPorts extends RereadPorts {
  analyst: Analyst;
}

/** Splits an article in two by hand; the first part keeps its identity. */
export async function splitArticle(
  ports: SplitPorts,
  { article, at }: Input<'corpus.split'>,
): Promise<Output<'corpus.split'>> {
  const { document, articles, own } = await inFile(ports, article);
  const entry = entryOf(ports, 'corpus.split', { title: own.title });
  const read = await readWithCuts(ports, document, withCutAt(articles, own, at), entry);
  const place = read.articles.findIndex(({ id }) => id === article);
  return { article, made: read.articles[place + 1]!.id, moved: read.moved };
}

/** Joins an article with the next one of its file, by hand; it keeps its identity, and what stood on the next goes over. */
export async function joinArticles(
  ports: SplitPorts,
  { article }: Input<'corpus.join'>,
): Promise<Output<'corpus.join'>> {
  const { document, articles, own } = await inFile(ports, article);
  const cuts = withoutCutAfter(articles, own);
  const next = articles[articles.indexOf(own) + 1]!;
  const entry = entryOf(ports, 'corpus.join', { title: own.title, next: next.title });
  const { moved } = await readWithCuts(ports, document, cuts, entry);
  return { article, gone: next.record.id, moved };
}

function entryOf(ports: SplitPorts, operation: string, values: Record<string, string>): NewEntry {
  return { operation, author: ports.analyst.name(), message: { key: `history.${operation}`, values } };
}

interface InFile {
  document: DocumentRecord;
  articles: EarlierArticle[];
  own: EarlierArticle;
}

/** Throws notFound as well for an article that is no longer in its file. */
async function inFile(ports: SplitPorts, id: ArticleId): Promise<InFile> {
  const record = found('article', id, await ports.records.get('article', id));
  const document = found('document', record.document, await ports.records.get('document', record.document));
  const articles = await earlierArticles(ports, document);
  const own = found(
    'article',
    id,
    articles.find((article) => article.record.id === id),
  );
  return { document, articles, own };
}

function readWithCuts(
  ports: SplitPorts,
  { id, reading }: DocumentRecord,
  cuts: number[],
  entry: NewEntry,
): Promise<Reread> {
  return rereadDocument(ports, id, { ...(reading ?? NO_CHOICES), cuts }, { entry });
}
