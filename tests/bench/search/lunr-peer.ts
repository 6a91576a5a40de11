import type { SearchRecord } from '../../../core/ports/search-engine.ts';
import { engineQuery } from '../../helpers/engine-query.ts';
import { buildIndex, evaluate } from '../../helpers/lunr-oracle.ts';
import type { Peer } from './peer.ts';
import { writtenQueries } from './written-queries.ts';

/** Plain lunr with our analysis, the words alone: no facets, no page, nothing saved. */
export function lunrPeer(): Peer {
  const taken: SearchRecord[] = [];
  let index: ReturnType<typeof buildIndex> | null = null;
  return {
    add: (records) => void taken.push(...records),
    finish: () => (index = buildIndex(taken.map((record) => [record.id, record] as const))),
    ask: writtenQueries((query) => evaluate(index!, engineQuery(query), () => taken.map(({ id }) => id))),
  };
}
