import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import { narrowed, type NarrowingPorts } from './narrowing.ts';
import { parseQuery } from './parse-query.ts';
import { queryForEngine } from './query-for-engine.ts';
import type { Ask } from './search-ports.ts';

/** Search as other services ask it. */
export function askedSearch(
  ports: NarrowingPorts & { engine: Pick<SearchEngine, 'ids' | 'query'> },
  ask: Ask,
): AskedSearch {
  return {
    ids: async ({ query, filters }) => {
      const asked = await narrowed(ports, queryForEngine(parseQuery(query).node), filters);
      const { ids } = await ask(() => ports.engine.ids({ query: asked, filters }));
      return ids as readonly ArticleId[];
    },
    counts: async ({ query, filters }) => {
      const { node, problems } = parseQuery(query);
      const asked = await narrowed(ports, queryForEngine(node), filters);
      const nothing = { sort: 'title', offset: 0, limit: 0 } as const;
      const { total, facets } = await ask(() => ports.engine.query({ query: asked, filters, ...nothing }));
      const cities = facets.city.map(({ value, count }) => ({ id: value as EntityId, count }));
      return { total, cities, problems };
    },
  };
}
