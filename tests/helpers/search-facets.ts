import type { SearchFacets, SearchRequest } from '../../core/ports/search-engine.ts';

/** A record that has nothing to be narrowed by, and takes part. */
export const NO_FACETS: SearchFacets = {
  ...{ city: [], source: [], tag: [], entity: [], collection: [], has: [], standing: ['active'] },
  ...{ date: null, title: '' },
};

/** What lets every record through. */
export const NO_FILTERS: SearchRequest['filters'] = {
  ...{ city: [], source: [], tag: [], entity: [], collection: [], has: [], standing: [] },
  ...{ from: null, to: null, undated: false },
};
