import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { ArticleId, SavedSearchId, SheetId } from '../../shared/model/ids.ts';
import type { Likeness, SearchFilters } from '../../shared/model/search-query.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { EngineQuery, SearchEngine, SignificantWord } from '../ports/search-engine.ts';

/** Articles that a search leaves out, as other services know them. Both throw notFound. */
export interface KnownArticles {
  /** What a saved search had found when it was looked at last. */
  seenIn(search: SavedSearchId): Promise<readonly ArticleId[]>;
  /** Articles that a sheet holds evidence from. */
  usedBy(sheet: SheetId): Promise<readonly ArticleId[]>;
}

export interface NarrowingPorts {
  engine: Pick<SearchEngine, 'significantWords'>;
  reads: Pick<CorpusReads, 'article' | 'textOf'>;
  known: KnownArticles;
}

/** How many words stand for a text at most. */
const WORDS = 24;

/**
 * A query with what narrows it besides filters, as one. What only narrows neither ranks nor is marked: to the engine it is
 * what is not left out. `read` makes of a text what the engine is asked. Throws notFound and rangeOutsideText.
 */
export async function narrowed(
  ports: NarrowingPorts,
  query: EngineQuery,
  { within, newIn, unusedBy, like }: SearchFilters,
  read: (text: string) => Promise<EngineQuery>,
): Promise<EngineQuery> {
  const except = [
    ...(newIn === null ? [] : await ports.known.seenIn(newIn)),
    ...(unusedBy === null ? [] : await ports.known.usedBy(unusedBy)),
    ...(like === null ? [] : [like.article]),
  ];
  const nodes: EngineQuery[] = [
    ...(like === null ? [] : [await likeNode(ports, like)]),
    ...(await Promise.all(within.map(read))).map((node) => not(not(node))),
    ...(except.length === 0 ? [] : [not(among(except))]),
  ];
  return nodes.length === 0 ? query : { type: 'and', nodes: [query, ...nodes] };
}

/** The words by which others are like an article or a passage, the most telling first. Throws notFound and rangeOutsideText. */
export async function wordsOfLikeness(
  { engine, reads }: Pick<NarrowingPorts, 'engine' | 'reads'>,
  { article: id, range }: Pick<Likeness, 'article' | 'range'>,
): Promise<readonly SignificantWord[]> {
  const { title } = found('article', id, await reads.article(id));
  const { text } = found('article', id, await reads.textOf(id));
  if (range && range.end > text.length) {
    throw new WorkbenchError('rangeOutsideText', { ...range, length: text.length });
  }
  const words = range ? text.slice(range.start, range.end) : `${title}\n${text}`;
  return (await engine.significantWords(words, WORDS)).words;
}

async function likeNode(ports: NarrowingPorts, like: Likeness): Promise<EngineQuery> {
  const words = await wordsOfLikeness(ports, like);
  return {
    type: 'like',
    words: words.map(({ text }) => text).filter((text) => !like.without.includes(text)),
  };
}

function not(node: EngineQuery): EngineQuery {
  return { type: 'not', node };
}

function among(articles: readonly ArticleId[]): EngineQuery {
  return { type: 'among', records: articles.map((id) => ({ kind: 'article', id, matches: [] })) };
}
