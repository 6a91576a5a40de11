import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import { narrowed, type NarrowingPorts } from './narrowing.ts';
import { parseQuery } from './parse-query.ts';

/** Asks the engine when it has read what there is. */
export type Ask = <Answer extends { seq: number }>(question: () => Promise<Answer>) => Promise<Answer>;

/** Search as other services ask it. */
export function askedSearch(
  ports: NarrowingPorts & { engine: Pick<SearchEngine, 'ids' | 'query'> },
  ask: Ask,
): AskedSearch {
  return {
    ids: async ({ query, filters }) => {
      const question = await narrowed(ports, parseQuery(query).node, filters);
      const { ids } = await ask(() => ports.engine.ids(question));
      return ids as readonly ArticleId[];
    },
    counts: async ({ query, filters }) => {
      const { node, problems } = parseQuery(query);
      const question = await narrowed(ports, node, filters);
      const page = { sort: 'title', offset: 0, limit: 0 } as const;
      const { total, facets } = await ask(() => ports.engine.query({ ...question, ...page }));
      const cities = facets.city.map(({ value, count }) => ({ id: value as EntityId, count }));
      return { total, cities, problems };
    },
  };
}
