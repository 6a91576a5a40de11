import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import type { Ask } from './search-ports.ts';
import type { Understanding } from './understanding.ts';

/** Search as other services ask it. */
export function askedSearch(
  ports: Pick<Understanding, 'understand'> & { engine: Pick<SearchEngine, 'ids' | 'query'> },
  ask: Ask,
): AskedSearch {
  return {
    ids: async (terms) => {
      const { query, filters } = await ports.understand(terms);
      const { ids } = await ask(() => ports.engine.ids({ query, filters }));
      return ids as readonly ArticleId[];
    },
    counts: async (terms) => {
      const { query, filters, problems } = await ports.understand(terms);
      const nothing = { sort: 'title', offset: 0, limit: 0 } as const;
      const { total, facets } = await ask(() => ports.engine.query({ query, filters, ...nothing }));
      const cities = facets.city.map(({ value, count }) => ({ id: value as EntityId, count }));
      return { total, cities, problems };
    },
  };
}
