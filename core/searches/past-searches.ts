import { isDeepStrictEqual } from 'node:util';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { SearchHistoryId } from '../../shared/model/ids.ts';
import type { PageRequest } from '../../shared/model/page.ts';
import { type PastSearch, SearchTerms } from '../../shared/model/saved-search.ts';
import { put, remove } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import type { SearchesPorts } from './searches-ports.ts';

/** The searches that are remembered at most. */
const MOST_REMEMBERED = 1000;

export async function pastSearches(
  { reads }: SearchesPorts,
  page: PageRequest,
): Promise<Output<'searches.history'>> {
  const { items, total } = await reads.searchHistory(page);
  return { items: items.map((item) => ({ ...item, ...SearchTerms.parse(item) })), total };
}

export async function remember(
  ports: SearchesPorts,
  { total, ...terms }: Input<'searches.remember'>,
): Promise<PastSearch> {
  const sameWords = await ports.reads.searchesFor(terms.query);
  const before = sameWords.find((one) => isDeepStrictEqual(SearchTerms.parse(one), terms));
  const record: PastSearch = {
    ...terms,
    id: before?.id ?? (ports.runtime.id() as SearchHistoryId),
    ...{ at: timestamp(ports.runtime), total, times: (before?.times ?? 0) + 1 },
  };
  await ports.records.commit([put('searchHistory', record)], 'program');
  const tooOld = await ports.reads.searchesBefore(MOST_REMEMBERED);
  if (tooOld.length > 0) await forget(ports, tooOld);
  return record;
}

/** Forgets those, or all. */
export async function forget(
  ports: SearchesPorts,
  searches: readonly SearchHistoryId[] | undefined,
): Promise<{ forgotten: number }> {
  const all = await ports.reads.searchesBefore(0);
  const going = searches ? all.filter((id) => searches.includes(id)) : all;
  await ports.records.commit(
    going.map((id) => remove('searchHistory', id)),
    'program',
  );
  return { forgotten: going.length };
}
