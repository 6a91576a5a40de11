import type { Events } from '../ports/events.ts';
import type { Facets, SearchHit } from '../../shared/contract/search.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { SearchField } from '../../shared/model/search-query.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import {
  type EngineAnswer,
  type EngineHit,
  type FieldMatch,
  revisionOfArticle,
  type SearchEngine,
  type SearchSource,
} from '../ports/search-engine.ts';
import type { SearchLabels } from '../ports/search-labels.ts';
import { followChanges } from './index-follower.ts';
import { queryForEngine } from './query-for-engine.ts';
import { parseQuery } from './parse-query.ts';
import { bestSnippets } from './snippets.ts';

const SNIPPETS = 2;
/** The values of a facet that are shown at most. */
const FACET_VALUES = 50;
/** The marks of a query in one article that are shown at most. */
const MOST_MARKS = 20_000;

export interface SearchPorts {
  engine: SearchEngine;
  source: SearchSource;
  reads: Pick<CorpusReads, 'article' | 'textOf' | 'familiesOf'>;
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
  const follower = followChanges(ports.engine, ports.source, (seq) =>
    ports.events.emit({ name: 'searchIndexed', payload: { seq } }),
  );
  let firstReading: Promise<void> | null = null;
  const ready = (): Promise<void> =>
    (firstReading ??= follower.upToDate().catch((error: unknown) => {
      // The next one to ask tries again.
      firstReading = null;
      throw error;
    }));
  /** Asks the engine; one that died came back with what it had saved, and reads on before it is asked again. */
  const ask = async <Answer extends { seq: number }>(question: () => Promise<Answer>): Promise<Answer> => {
    const answer = await question();
    if (answer.seq >= follower.reached()) return answer;
    await follower.upToDate();
    return question();
  };
  follower.nudge();
  const stopListening = ports.onCommit(() => follower.nudge());
  return {
    handlers: {
      'search.query': async (input) => {
        await ready();
        return query(ports, input, ask);
      },
      'search.matches': async (input) => {
        await ready();
        return matches(ports, input, ask);
      },
      'search.status': async () => {
        const { seq, records } = await ports.engine.status();
        return { seq, records, indexing: follower.isBusy() || seq < (await ports.source.lastSeq()) };
      },
    },
    close: async () => {
      stopListening();
      follower.stop();
      await ports.engine.close();
    },
  };
}

type Ask = <Answer extends { seq: number }>(question: () => Promise<Answer>) => Promise<Answer>;

async function query(
  ports: SearchPorts,
  input: Input<'search.query'>,
  ask: Ask,
): Promise<Output<'search.query'>> {
  const started = performance.now();
  const { node, problems } = parseQuery(input.query);
  const answer = await ask(() => ports.engine.query({ ...input, query: queryForEngine(node) }));
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
  const found = await ask(() =>
    ports.engine.matches(queryForEngine(node), { kind: 'article', id: input.article }),
  );
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

function rangesIn(field: SearchField, matches: readonly FieldMatch[]): TextRange[] {
  return matches.filter((match) => match.field === field).map(({ start, end }) => ({ start, end }));
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
