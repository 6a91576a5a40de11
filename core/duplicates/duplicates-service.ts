import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { DuplicateStore, NearCopy } from '../ports/duplicate-store.ts';
import type { Events } from '../ports/events.ts';
import { put, remove } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';
import { familiesOf } from './families.ts';
import { followTexts } from './text-follower.ts';
import { wordDifference } from './word-difference.ts';

export interface DuplicatesPorts {
  records: RecordStore;
  reads: Pick<CorpusReads, 'textOf' | 'article'>;
  duplicates: DuplicateStore;
  analyst: Analyst;
  runtime: Runtime;
  events: Events;
  /** False where the library is open for reading only: then nothing is looked for. */
  canWrite: boolean;
}

export interface DuplicatesService {
  handlers: Handlers<'duplicates'>;
  close(): Promise<void>;
}

/** A family names so many of its articles at most. */
const MOST_NAMED = 50;

/** Articles that are nearly the same: found by themselves, kept apart by the analyst. */
export function createDuplicatesService(ports: DuplicatesPorts): DuplicatesService {
  const follower = followTexts(ports);
  return {
    handlers: {
      'duplicates.status': async () => ({ waiting: await ports.duplicates.countUnsigned() }),
      'duplicates.families': (page) => families(ports, page),
      'duplicates.ofArticle': (input) => copiesOf(ports, input),
      'duplicates.compare': (input) => compare(ports, input),
      'duplicates.setApart': (input) => setApart(ports, input),
    },
    close: () => follower.close(),
  };
}

async function families(
  { duplicates }: DuplicatesPorts,
  { offset, limit }: Input<'duplicates.families'>,
): Promise<Output<'duplicates.families'>> {
  const pairs = await duplicates.pairs();
  const all = familiesOf(pairs.filter(({ isApart }) => !isApart));
  const shown = all.slice(offset, offset + limit);
  const articles = await duplicates.articlesById(shown.flatMap((family) => family.slice(0, MOST_NAMED)));
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const items = shown.map((family) => ({
    count: family.length,
    articles: family.flatMap((id) => byId.get(id) ?? []),
  }));
  return { items, total: all.length };
}

async function copiesOf(
  { duplicates, reads }: DuplicatesPorts,
  { article }: Input<'duplicates.ofArticle'>,
): Promise<Output<'duplicates.ofArticle'>> {
  found('article', article, await reads.article(article));
  const pairs = await duplicates.pairs(article);
  const others = await duplicates.articlesById(pairs.map((pair) => otherOf(pair, article)));
  const byId = new Map<string, Article>(others.map((other) => [other.id, other]));
  return pairs
    .flatMap((pair) => {
      const other = byId.get(otherOf(pair, article));
      const { similarity, containment, isApart } = pair;
      return other ? [{ article: other, similarity, containment, isApart }] : [];
    })
    .sort((a, b) => Number(a.isApart) - Number(b.isApart) || b.similarity - a.similarity);
}

function otherOf({ a, b }: NearCopy, article: ArticleId): ArticleId {
  return a === article ? b : a;
}

async function compare(
  { reads, duplicates }: DuplicatesPorts,
  { a, b }: Input<'duplicates.compare'>,
): Promise<Output<'duplicates.compare'>> {
  const [one, other] = await Promise.all([reads.textOf(a), reads.textOf(b)]);
  const texts = [found('article', a, one), found('article', b, other)] as const;
  const pair = (await duplicates.pairs(a)).find((candidate) => otherOf(candidate, a) === b);
  return {
    a: { article: a, revision: texts[0].id, text: texts[0].text },
    b: { article: b, revision: texts[1].id, text: texts[1].text },
    similarity: pair?.similarity ?? null,
    isApart: pair?.isApart ?? false,
    differences: wordDifference(texts[0].text, texts[1].text),
  };
}

async function setApart(
  ports: DuplicatesPorts,
  { a, b, isApart }: Input<'duplicates.setApart'>,
): Promise<Output<'duplicates.setApart'>> {
  const [first, second] = a < b ? [a, b] : [b, a];
  const article = found('article', a, await ports.reads.article(a));
  const other = found('article', b, await ports.reads.article(b));
  const author = ports.analyst.name();
  const record = { a: first, b: second, author, created: timestamp(ports.runtime) };
  const message = {
    key: `history.duplicates.setApart.${isApart ? 'apart' : 'together'}`,
    values: { title: article.title, other: other.title },
  };
  const write = isApart ? put('apart', record) : remove('apart', first, second);
  await ports.records.commit([write], { entry: { operation: 'duplicates.setApart', author, message } });
  return {};
}
