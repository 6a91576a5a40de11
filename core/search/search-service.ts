import type { Events } from '../ports/events.ts';
import type { Facets, SearchHit } from '../../shared/contract/search.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { ElsewhereReads } from '../ports/elsewhere-reads.ts';
import {
  type EngineAnswer,
  type EngineHit,
  revisionOfArticle,
  type SearchEngine,
  type SearchSource,
} from '../ports/search-engine.ts';
import type { SearchLabels } from '../ports/search-labels.ts';
import { findElsewhere } from './find-elsewhere.ts';
import { type Ask, followedEngine } from './followed-engine.ts';
import { queryForEngine } from './query-for-engine.ts';
import { parseQuery } from './parse-query.ts';
import { rangesIn } from './ranges-in.ts';
import { bestSnippets } from './snippets.ts';
import type { IndexName } from './worker-protocol.ts';

const SNIPPETS = 2;
/** The values of a facet that are shown at most. */
const FACET_VALUES = 50;
/** The marks of a query in one article that are shown at most. */
const MOST_MARKS = 20_000;

export interface SearchPorts {
  engines: Record<IndexName, SearchEngine>;
  sources: Record<IndexName, SearchSource>;
  reads: Pick<CorpusReads, 'article' | 'textOf' | 'familiesOf'> & ElsewhereReads;
  labels: SearchLabels;
  events: Events;
  onCommit(listener: () => void): () => void;
}

export interface SearchService {
  handlers: Handlers<'search'>;
  close(): Promise<void>;
}

/** Search over the library. It follows the change record by itself; a query waits only for the first reading. */
export function createSearchService(ports: SearchPorts): SearchService {
  const { engines, sources, events } = ports;
  const articles = followedEngine(engines.articles, sources.articles, (seq) =>
    events.emit({ name: 'searchIndexed', payload: { seq } }),
  );
  const elsewhere = followedEngine(engines.elsewhere, sources.elsewhere, (seq) =>
    events.emit({ name: 'elsewhereIndexed', payload: { seq } }),
  );
  const both = [articles, elsewhere];
  const nudge = () => both.forEach((followed) => followed.nudge());
  nudge();
  const stopListening = ports.onCommit(nudge);
  return {
    handlers: {
      'search.query': (input) => query(ports, input, articles.ask),
      'search.matches': (input) => matches(ports, input, articles.ask),
      'search.elsewhere': (input) =>
        findElsewhere({ engine: engines.elsewhere, reads: ports.reads }, input, elsewhere.ask),
      'search.status': async () => {
        const { seq, records } = await engines.articles.status();
        const isBehind = await Promise.all(both.map((followed) => followed.isBehind()));
        return { seq, records, indexing: isBehind.includes(true) };
      },
    },
    close: async () => {
      stopListening();
      for (const followed of both) await followed.close();
    },
  };
}

async function query(
  ports: SearchPorts,
  input: Input<'search.query'>,
  ask: Ask,
): Promise<Output<'search.query'>> {
  const started = performance.now();
  const { node, problems } = parseQuery(input.query);
  const answer = await ask(() => ports.engines.articles.query({ ...input, query: queryForEngine(node) }));
  const found = await Promise.all(answer.hits.map((hit) => toHit(ports, hit)));
  const hits = found.filter((hit) => hit !== null);
  const families = await ports.reads.familiesOf(hits.map(({ article }) => article));
  return {
    total: answer.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    hits: hits.map((hit) => ({ ...hit, family: families.get(hit.article) ?? null })),
    facets: await labelled(ports.labels, answer.facets),
    problems,
    expansions: [],
  };
}

async function matches(
  ports: SearchPorts,
  input: Input<'search.matches'>,
  ask: Ask,
): Promise<Output<'search.matches'>> {
  const { node } = parseQuery(input.query);
  if (node.type === 'all') return { marks: [] };
  const record = { kind: 'article', id: input.article };
  const found = await ask(() => ports.engines.articles.matches(queryForEngine(node), record));
  const article = await ports.reads.article(input.article);
  if (!article || found.revision !== revisionOfArticle(article)) return { marks: [] };
  return { marks: rangesIn('text', found.matches).slice(0, MOST_MARKS) };
}

/** Null where the article went while the query ran. */
async function toHit(ports: SearchPorts, hit: EngineHit): Promise<Omit<SearchHit, 'family'> | null> {
  const article = await ports.reads.article(hit.id as ArticleId);
  if (!article) return null;
  // An index that has not read the newest text yet still finds the article, but not where its words stand now.
  const found = hit.revision === revisionOfArticle(article) ? hit.matches : [];
  const inText = rangesIn('text', found);
  const text = inText.length > 0 ? ((await ports.reads.textOf(article.id))?.text ?? '') : '';
  return {
    article: article.id,
    title: article.title,
    source: article.source,
    published: article.published,
    cities: article.cities.slice(0, 3).map(({ name }) => name),
    annotations: article.annotations,
    excluded: article.excluded,
    fileMissing: article.fileMissing,
    score: hit.score,
    matches: inText.length,
    snippets: bestSnippets(text, inText, SNIPPETS),
    titleMarks: rangesIn('title', found).map(({ start, end }) => [start, end]),
  };
}

async function labelled(labels: SearchLabels, facets: EngineAnswer['facets']): Promise<Facets> {
  const cut = <Value>(values: readonly Value[]) => values.slice(0, FACET_VALUES);
  const plain = (values: EngineAnswer['facets']['year']) =>
    cut(values).map((item) => ({ ...item, label: item.value }));
  const named = async (values: EngineAnswer['facets']['year'], name: SearchLabels['entity']) =>
    Promise.all(
      cut(values).map(async (item) => ({ ...item, label: (await name(item.value)) ?? item.value })),
    );
  return {
    city: await named(facets.city, labels.entity),
    source: plain(facets.source),
    year: plain(facets.year),
    tag: await named(facets.tag, labels.tag),
    has: plain(facets.has),
  };
}
