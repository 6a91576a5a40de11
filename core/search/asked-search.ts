import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import type { AskedSearch } from '../ports/asked-search.ts';
import { findPassages } from './find-passages.ts';
import type { Ask, SearchContext } from './search-ports.ts';

/** Search as other services ask it. */
export function askedSearch(ports: SearchContext, ask: Ask): AskedSearch {
  return {
    ids: async (terms) => {
      const { query, filters } = await ports.understand(terms);
      const { ids } = await ask(() => ports.engine.ids({ query, filters }));
      return ids as readonly ArticleId[];
    },
    passages: (input) => findPassages(ports, input, ask),
    counts: async (terms) => {
      const { query, filters, problems } = await ports.understand(terms);
      const nothing = { sort: 'title', offset: 0, limit: 0 } as const;
      const { total, facets } = await ask(() => ports.engine.query({ query, filters, ...nothing }));
      const cities = facets.city.map(({ value, count }) => ({ id: value as EntityId, count }));
      return { total, cities, problems };
    },
  };
}
