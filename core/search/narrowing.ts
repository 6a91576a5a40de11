import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { ArticleId, SavedSearchId, SheetId } from '../../shared/model/ids.ts';
import type { Likeness, QueryNode, SearchFilters } from '../../shared/model/search-query.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { SearchEngine, SearchQuestion, SignificantWord } from '../ports/search-engine.ts';
import { parseQuery } from './parse-query.ts';

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

/** A query with what narrows it, as the engine is asked it. Throws notFound and rangeOutsideText. */
export async function narrowed(
  ports: NarrowingPorts,
  query: QueryNode,
  filters: SearchFilters,
): Promise<SearchQuestion> {
  const { within, newIn, unusedBy, like } = filters;
  const except = [
    ...(newIn === null ? [] : await ports.known.seenIn(newIn)),
    ...(unusedBy === null ? [] : await ports.known.usedBy(unusedBy)),
    ...(like === null ? [] : [like.article]),
  ];
  return {
    query: like === null ? query : bothOf(query, await likeNode(ports, like)),
    filters,
    scope: { except, within: within.map((text) => ({ query: parseQuery(text).node, filters })) },
  };
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

async function likeNode(ports: NarrowingPorts, like: Likeness): Promise<QueryNode> {
  const words = await wordsOfLikeness(ports, like);
  return {
    type: 'like',
    words: words.map(({ text }) => text).filter((text) => !like.without.includes(text)),
  };
}

function bothOf(query: QueryNode, other: QueryNode): QueryNode {
  return query.type === 'all' ? other : { type: 'and', nodes: [query, other] };
}
