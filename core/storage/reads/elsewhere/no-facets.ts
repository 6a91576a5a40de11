import type { SearchFacets } from '../../../ports/search-engine.ts';

/** Of something that nothing is known of but its title; it always takes part. */
export function noFacets(title: string): SearchFacets {
  return {
    ...{ city: [], source: [], tag: [], entity: [], has: [], collection: [], standing: ['active'] },
    ...{ date: null, title },
  };
}
