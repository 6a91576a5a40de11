import type { CountedFacet, SearchRequest } from '../ports/search-engine.ts';
import type { OrdinalColumn } from './ordinal-column.ts';
import { type ColumnName, COLUMNS, type FacetColumns } from './record-table.ts';

type Filters = SearchRequest['filters'];

/** For each slot a bit for each filter that keeps its record out (see `bitOf`); 0 where it passes. */
export function failedFilters(columns: FacetColumns, filters: Filters, slots: number): Uint16Array {
  const failed = new Uint16Array(slots);
  for (const name of COLUMNS) {
    if (!isFiltering(name, filters)) continue;
    const bit = bitOf(name);
    const passing = columns[name].lists.map((values) => (passes(name, values, filters) ? 0 : bit));
    const ordinals = columns[name].ordinals();
    for (let slot = 0; slot < slots; slot += 1) failed[slot]! |= passing[ordinals[slot]!]!;
  }
  return failed;
}

function bitOf(name: ColumnName): number {
  return 1 << COLUMNS.indexOf(name);
}

function isFiltering(name: ColumnName, filters: Filters): boolean {
  if (name !== 'date') return filters[name].length > 0;
  return filters.undated || filters.from !== null || filters.to !== null;
}

function passes(name: ColumnName, values: readonly string[], filters: Filters): boolean {
  if (name !== 'date') {
    const wanted: readonly string[] = filters[name];
    return values.some((value) => wanted.includes(value));
  }
  const [date = null] = values;
  return filters.undated ? date === null : inPeriod(date, filters.from, filters.to);
}

/** True where the date, as far as it is known, can lie between the two, inclusive. */
export function inPeriod(date: string | null, from: string | null, to: string | null): boolean {
  if (date === null) return false;
  const precision = (bound: string) => Math.min(bound.length, date.length);
  const notBefore = from === null || date.slice(0, precision(from)) >= from.slice(0, precision(from));
  const notAfter = to === null || date.slice(0, precision(to)) <= to.slice(0, precision(to));
  return notBefore && notAfter;
}

export type FacetCounts = Record<CountedFacet, { value: string; count: number }[]>;

/** Counts values over the slots that are found, each facet over those that pass all filters but its own. */
export function countFacets(columns: FacetColumns, found: Uint8Array, failed: Uint16Array): FacetCounts {
  const count = (name: ColumnName, valueOf: (values: readonly string[]) => readonly string[]) =>
    countValues(countLists(columns[name], found, failed, bitOf(name)), columns[name].lists, valueOf);
  const itself = (values: readonly string[]) => values;
  return {
    city: byCount(count('city', itself)),
    source: byCount(count('source', itself)),
    tag: byCount(count('tag', itself)),
    has: byCount(count('has', itself)),
    year: byValue(count('date', yearOf)),
  };
}

/** What stands for "no year" among the years. */
export const NO_YEAR = '';

function yearOf([date]: readonly string[]): readonly string[] {
  return [date?.slice(0, 4) ?? NO_YEAR];
}

/** How many records have each list. */
function countLists(
  column: OrdinalColumn,
  found: Uint8Array,
  failed: Uint16Array,
  ownFilter: number,
): Uint32Array {
  const counts = new Uint32Array(column.lists.length);
  const ordinals = column.ordinals();
  for (let slot = 0; slot < found.length; slot += 1) {
    if (found[slot] === 1 && (failed[slot]! & ~ownFilter) === 0) counts[ordinals[slot]!]! += 1;
  }
  return counts;
}

function countValues(
  counts: Uint32Array,
  lists: readonly (readonly string[])[],
  valuesOf: (values: readonly string[]) => readonly string[],
): Map<string, number> {
  const byValue = new Map<string, number>();
  for (const [ordinal, count] of counts.entries()) {
    if (count === 0) continue;
    for (const value of valuesOf(lists[ordinal]!)) byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  return byValue;
}

function byCount(counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** Years in order, the unknown one last. */
function byValue(counts: ReadonlyMap<string, number>): { value: string; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        (a.value === NO_YEAR ? 1 : 0) - (b.value === NO_YEAR ? 1 : 0) || a.value.localeCompare(b.value),
    );
}
