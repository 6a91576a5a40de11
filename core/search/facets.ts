import type { CountedFacet, SearchFacets, SearchRequest } from '../ports/search-engine.ts';

type Filters = SearchRequest['filters'];
/** Filters that are an “any of” over the values of a record. */
const listFilters = ['city', 'source', 'tag', 'entity', 'collection', 'standing'] as const;
type FilterName = (typeof listFilters)[number] | 'date';

/** The filters that keep a record out; none where it passes. */
export function failedFilters(facets: SearchFacets, filters: Filters): FilterName[] {
  const lists = listFilters.filter((name) => !passesList(facets[name], filters[name]));
  return passesDate(facets.date, filters) ? lists : [...lists, 'date'];
}

function passesList(values: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function passesDate(date: string | null, { from, to, undated }: Filters): boolean {
  return undated ? date === null : inPeriod(date, from, to);
}

/** True where the date, as far as it is known, can lie between the two, inclusive. */
function inPeriod(date: string | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (date === null) return false;
  const precision = (bound: string) => Math.min(bound.length, date.length);
  const notBefore = from === null || date.slice(0, precision(from)) >= from.slice(0, precision(from));
  const notAfter = to === null || date.slice(0, precision(to)) <= to.slice(0, precision(to));
  return notBefore && notAfter;
}

export type FacetCounts = Record<CountedFacet, { value: string; count: number }[]>;

/** Counts values over records, each facet over those that pass all filters but its own. */
export function countFacets(
  records: Iterable<{ facets: SearchFacets; failed: readonly FilterName[] }>,
): FacetCounts {
  const counts: Record<CountedFacet, Map<string, number>> = {
    city: new Map(),
    source: new Map(),
    tag: new Map(),
    year: new Map(),
  };
  const ownFilter: Record<CountedFacet, FilterName> = {
    city: 'city',
    source: 'source',
    tag: 'tag',
    year: 'date',
  };
  for (const { facets, failed } of records) {
    for (const facet of Object.keys(counts) as CountedFacet[]) {
      if (failed.some((name) => name !== ownFilter[facet])) continue;
      for (const value of valuesOf(facets, facet))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return {
    city: byCount(counts.city),
    source: byCount(counts.source),
    tag: byCount(counts.tag),
    year: byValue(counts.year),
  };
}

/** What stands for "no year" among the years. */
export const NO_YEAR = '';

function valuesOf(facets: SearchFacets, facet: CountedFacet): readonly string[] {
  if (facet !== 'year') return facets[facet];
  return [facets.date?.slice(0, 4) ?? NO_YEAR];
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
