import { LunrEngine } from '../../../core/search/lunr-engine.ts';
import { engineQuery } from '../../helpers/engine-query.ts';
import { NO_FILTERS } from '../../helpers/search-facets.ts';
import { LIMIT, type Peer } from './peer.ts';
import { writtenQueries } from './written-queries.ts';

/** Ours: each addition is an update as an import brings it, saved and merged. Answers have facets, a page and its marks. */
export function segmentsPeer(folder: string): Peer {
  const engine = new LunrEngine(folder);
  let seq = engine.loadedSeq();
  return {
    add: (records) => {
      seq += records.length;
      engine.update({ put: records, remove: [], part: 0, seq });
      while (engine.tidy(Infinity));
    },
    ask: writtenQueries((query) =>
      engine.query({
        query: engineQuery(query),
        filters: NO_FILTERS,
        sort: 'relevance',
        ...{ offset: 0, limit: LIMIT },
      }),
    ),
  };
}
