import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import { revisionOfArticle } from '../ports/search-engine.ts';
import { askedSearch } from './asked-search.ts';
import { labelFacets } from './facet-labels.ts';
import { findPassages, passagesOf } from './find-passages.ts';
import { rangesIn, toHit } from './found-article.ts';
import { followChanges } from './index-follower.ts';
import { wordsOfLikeness } from './narrowing.ts';
import { askInOrder } from './order-of-cities.ts';
import type { Ask, SearchContext, SearchPorts } from './search-ports.ts';
import { createUnderstanding } from './understanding.ts';
import { withCuts } from './with-cuts.ts';

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
  const context: SearchContext = { ...ports, ...createUnderstanding(ports) };
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
        return query(context, input, ask);
      },
      'search.passages': async (input) => {
        await ready();
        return findPassages(context, input, ask);
      },
      'search.passagesOf': async (input) => {
        await ready();
        return passagesOf(context, input, ask);
      },
      'search.matches': async (input) => {
        await ready();
        return matches(context, input, ask);
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
    asked: askedSearch(context, async (question) => {
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
  ports: SearchContext,
  input: Input<'search.query'>,
  ask: Ask,
): Promise<Output<'search.query'>> {
  const started = performance.now();
  const { query: asked, filters, problems, expansions } = await ports.understand(input);
  const answer = await askInOrder(ports, { ...input, query: asked, filters }, ask);
  const found = await Promise.all(answer.hits.map((hit) => toHit(ports, hit)));
  const hits = found.filter((hit) => hit !== null);
  const families = await ports.reads.familiesOf(hits.map(({ article }) => article));
  return {
    total: answer.total,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
    seq: answer.seq,
    hits: hits.map((hit) => ({ ...hit, family: families.get(hit.article) ?? null })),
    facets: await labelFacets(ports.labels, answer.facets),
    problems: withCuts(problems, answer.cut),
    expansions,
  };
}

async function matches(
  ports: SearchContext,
  input: Input<'search.matches'>,
  ask: Ask,
): Promise<Output<'search.matches'>> {
  const { query: asked } = await ports.understandIn(input.article, input);
  if (asked.type === 'all') return { marks: [] };
  const found = await ask(() => ports.engine.matches(asked, { kind: 'article', id: input.article }));
  const article = await ports.reads.article(input.article);
  if (!article || found.revision !== revisionOfArticle(article)) return { marks: [] };
  return { marks: rangesIn('text', found.matches).slice(0, MOST_MARKS) };
}
