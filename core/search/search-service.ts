import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import { revisionOfArticle } from '../ports/search-engine.ts';
import { askedSearch } from './asked-search.ts';
import { labelFacets } from './facet-labels.ts';
import { findPassages, passagesOf } from './find-passages.ts';
import { rangesIn, toHit } from './found-article.ts';
import { followChanges } from './index-follower.ts';
import { narrowed, wordsOfLikeness } from './narrowing.ts';
import { askInOrder } from './order-of-cities.ts';
import { queryForEngine } from './query-for-engine.ts';
import { parseQuery } from './parse-query.ts';
import type { Ask, SearchPorts } from './search-ports.ts';

export type { SearchPorts } from './search-ports.ts';

/** The marks of a query in one article that are shown at most. */
const MOST_MARKS = 20_000;

export interface SearchService {
  handlers: Handlers<'search'>;
  /** What other services ask of it. */
  asked: AskedSearch;
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
      'search.passages': async (input) => {
        await ready();
        return findPassages(ports, input, ask);
      },
      'search.passagesOf': async (input) => {
        await ready();
        return passagesOf(ports, input, ask);
      },
      'search.matches': async (input) => {
        await ready();
        return matches(ports, input, ask);
      },
      'search.likeness': async (input) => {
        await ready();
        return { words: [...(await wordsOfLikeness(ports, input))] };
      },
      'search.status': async () => {
        const { seq, records } = await ports.engine.status();
        return { seq, records, indexing: follower.isBusy() || seq < (await ports.source.lastSeq()) };
      },
    },
    asked: askedSearch(ports, async (question) => {
      await ready();
      return ask(question);
    }),
    close: async () => {
      stopListening();
      follower.stop();
      await ports.engine.close();
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
  const asked = await narrowed(ports, queryForEngine(node), input.filters);
  const answer = await askInOrder(ports, { ...input, query: asked }, ask);
  const found = await Promise.all(answer.hits.map((hit) => toHit(ports, hit)));
  const hits = found.filter((hit) => hit !== null);
  const families = await ports.reads.familiesOf(hits.map(({ article }) => article));
  return {
    total: answer.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    hits: hits.map((hit) => ({ ...hit, family: families.get(hit.article) ?? null })),
    facets: await labelFacets(ports.labels, answer.facets),
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
