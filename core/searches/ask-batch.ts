import type { Input } from '../../shared/contract/index.ts';
import type { SearchBatch } from '../../shared/contract/searches.ts';
import type { EntityId } from '../../shared/model/ids.ts';
import type { CountedSearch } from '../ports/asked-search.ts';
import type { SearchesPorts } from './searches-ports.ts';

/** Asks each query of a list, one after another, and counts what it finds for each city. */
export async function askBatch(
  { search, labels }: Pick<SearchesPorts, 'search' | 'labels'>,
  { queries, filters, cities, most }: Input<'searches.batch'>,
): Promise<SearchBatch> {
  const counted: (CountedSearch & { query: string })[] = [];
  for (const query of queries) {
    // A blank ends the last word, which would be a beginning otherwise.
    counted.push({ query, ...(await search.counts({ query: `${query} `, filters })) });
  }
  const columns = cities.length > 0 ? [...new Set(cities)] : mostFrequent(counted, most);
  const named = columns.map(async (id) => ({ id, name: (await labels.entity(id)) ?? id }));
  return { cities: await Promise.all(named), rows: counted.map((row) => rowOf(row, columns)) };
}

function rowOf(
  { query, total, cities, problems }: CountedSearch & { query: string },
  columns: readonly EntityId[],
): SearchBatch['rows'][number] {
  const byCity = new Map(cities.map(({ id, count }) => [id, count]));
  const counts = columns.map((id) => byCity.get(id) ?? 0);
  return { query, total, counts, problems: [...problems] };
}

/** The cities that all queries together find most for. */
function mostFrequent(rows: readonly CountedSearch[], most: number): EntityId[] {
  const sums = new Map<EntityId, number>();
  for (const { id, count } of rows.flatMap(({ cities }) => cities)) {
    sums.set(id, (sums.get(id) ?? 0) + count);
  }
  return [...sums]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}
