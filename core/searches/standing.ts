import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { SavedSearchId } from '../../shared/model/ids.ts';
import { type SavedSearch, SearchTerms } from '../../shared/model/saved-search.ts';
import type { SavedSearchRecord } from '../ports/records.ts';
import type { SearchesPorts } from './searches-ports.ts';

type Counts = Pick<SavedSearch, 'looked' | 'total' | 'fresh' | 'gone'>;

/** Counts what is new in saved searches. They are asked again only when the library or the search has changed since. */
export function createStanding(ports: Pick<SearchesPorts, 'records' | 'search'>): {
  of(record: SavedSearchRecord): Promise<SavedSearch>;
} {
  const known = new Map<SavedSearchId, { as: string; counts: Counts }>();
  return {
    of: async (record) => {
      // The library first: a search that changes meanwhile is counted again next time.
      const seq = await ports.records.lastSeq();
      const look = await ports.records.get('searchLook', record.id);
      const terms = SearchTerms.parse(record);
      const as = JSON.stringify([seq, look?.at, terms]);
      const before = known.get(record.id);
      const counts = before?.as === as ? before.counts : await countIn(ports, terms, look);
      known.set(record.id, { as, counts });
      return { ...record, ...terms, ...counts };
    },
  };
}

async function countIn(
  { search }: Pick<SearchesPorts, 'search'>,
  terms: SearchTerms,
  look: { at: string; articles: readonly string[] } | undefined,
): Promise<Counts> {
  const looked = look?.at ?? null;
  try {
    const ids = await search.ids(terms);
    const seen = new Set<string>(look?.articles);
    const kept = ids.filter((id) => seen.has(id)).length;
    return { looked, total: ids.length, fresh: ids.length - kept, gone: seen.size - kept };
  } catch (error) {
    if (isGone(error)) return { looked, total: null, fresh: null, gone: null };
    throw error;
  }
}

/** A sheet, an article or a stretch of one that the search names is not there any more. */
function isGone(error: unknown): boolean {
  return error instanceof WorkbenchError && ['notFound', 'rangeOutsideText'].includes(error.code);
}
