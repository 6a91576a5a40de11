import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import { revisionOfArticle } from '../ports/search-engine.ts';
import { askedSearch } from './asked-search.ts';
import { labelFacets } from './facet-labels.ts';
import { elsewhereContext, findElsewhere } from './find-elsewhere.ts';
import { findPassages, passagesOf } from './find-passages.ts';
import { rangesIn, toHit } from './found-article.ts';
import { type FollowedEngine, followedEngine } from './followed-engine.ts';
import { wordsOfLikeness } from './narrowing.ts';
import { askInOrder } from './order-of-cities.ts';
import type { Ask, SearchContext, SearchPorts } from './search-ports.ts';
import { textsOfArticles } from './query/find-by-expression.ts';
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
  const { events } = ports;
  const context: SearchContext = { ...ports, ...createUnderstanding(ports, textsOfArticles(ports.reads)) };
  const articles = followedEngine(ports.engine, ports.source, (seq) =>
    events.emit({ name: 'searchIndexed', payload: { seq } }),
  );
  const elsewhere = followedEngine(ports.elsewhere.engine, ports.elsewhere.source, (seq) =>
    events.emit({ name: 'elsewhereIndexed', payload: { seq } }),
  );
  const others = elsewhereContext(ports);
  const both = [articles, elsewhere];
  const nudge = () => both.forEach((followed) => followed.nudge());
  nudge();
  const stopListening = ports.onCommit(nudge);
  return {
    handlers: {
      'search.query': onceRead(articles, (input) => query(context, input, articles.ask)),
      'search.passages': onceRead(articles, (input) => findPassages(context, input, articles.ask)),
      'search.passagesOf': onceRead(articles, (input) => passagesOf(context, input, articles.ask)),
      'search.matches': onceRead(articles, (input) => matches(context, input, articles.ask)),
      'search.elsewhere': onceRead(elsewhere, (input) => findElsewhere(others, input, elsewhere.ask)),
      'search.likeness': onceRead(articles, async (input) => ({
        words: [...(await wordsOfLikeness(ports, input))],
      })),
      'search.status': async () => {
        const { seq, records } = await ports.engine.status();
        const isBehind = await Promise.all(both.map((followed) => followed.isBehind()));
        return { seq, records, indexing: isBehind.includes(true) };
      },
    },
    asked: askedSearch(context, articles.ask),
    close: async () => {
      stopListening();
      for (const followed of both) await followed.close();
    },
  };
}

/** A handler that waits for the first reading: understanding a query may already look into the index. */
function onceRead<In, Out>(
  followed: FollowedEngine,
  answer: (input: In) => Promise<Out>,
): (input: In) => Promise<Out> {
  return async (input) => {
    await followed.ready();
    return answer(input);
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
