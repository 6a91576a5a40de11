import type { Events } from '../ports/events.ts';
import type { Facets, SearchHit } from '../../shared/contract/search.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { EngineAnswer, EngineHit, SearchEngine, SearchSource } from '../ports/search-engine.ts';
import type { SearchLabels } from '../ports/search-labels.ts';
import { followChanges } from './index-follower.ts';
import { parseQuery } from './parse-query.ts';
import { bestSnippets } from './snippets.ts';

const SNIPPETS = 2;
/** The values of a facet that are shown at most. */
const FACET_VALUES = 50;

export interface SearchPorts {
  engine: SearchEngine;
  source: SearchSource;
  reads: Pick<CorpusReads, 'article' | 'textOf'>;
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
  const first = follower.upToDate();
  // Told to whoever searches; until then nobody waits for it.
  first.catch(() => {});
  const stopListening = ports.onCommit(() => follower.nudge());
  return {
    handlers: {
      'search.query': async (input) => {
        await first;
        return query(ports, input);
      },
      'search.matches': async (input) => {
        await first;
        return matches(ports, input);
      },
      'search.status': async () => {
        const { seq, records } = await ports.engine.status();
        return { seq, records, indexing: follower.isBusy() || seq < (await ports.source.lastSeq()) };
      },
    },
    close: async () => {
      stopListening();
      await follower.stop();
      await ports.engine.close();
    },
  };
}

async function query(ports: SearchPorts, input: Input<'search.query'>): Promise<Output<'search.query'>> {
  const started = performance.now();
  const { node, problems } = parseQuery(input.query);
  const answer = await ports.engine.query({ ...input, query: node });
  const hits = await Promise.all(answer.hits.map((hit) => toHit(ports, hit)));
  return {
    total: answer.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    hits: hits.filter((hit) => hit !== null),
    facets: await labelled(ports.labels, answer.facets),
    problems,
  };
}

async function matches(
  ports: SearchPorts,
  input: Input<'search.matches'>,
): Promise<Output<'search.matches'>> {
  const { node } = parseQuery(input.query);
  if (node.type === 'all') return { marks: [] };
  const found = await ports.engine.matches(node, { kind: 'article', id: input.article });
  return { marks: found.filter(({ field }) => field === 'text').map(({ start, end }) => ({ start, end })) };
}

/** Null where the article went while the query ran. */
async function toHit(ports: SearchPorts, hit: EngineHit): Promise<SearchHit | null> {
  const article = await ports.reads.article(hit.id as ArticleId);
  if (!article) return null;
  const inText = hit.matches.filter(({ field }) => field === 'text');
  const text = inText.length > 0 ? ((await ports.reads.textOf(article.id))?.text ?? '') : '';
  const inTitle = hit.matches.filter(({ field }) => field === 'title');
  return {
    article: article.id,
    title: article.title,
    source: article.source,
    published: article.published,
    cities: article.cities.slice(0, 3).map(({ name }) => name),
    annotations: article.annotations,
    score: hit.score,
    matches: inText.length,
    snippets: bestSnippets(text, inText, SNIPPETS),
    titleMarks: inTitle.map(({ start, end }) => [start, end]),
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
  };
}
