import type { CallInput } from '../../../shared/contract/index.ts';
import type { SearchTrait } from '../../../shared/model/search-query.ts';
import { type FindScope, isScoped, scopeInput } from './kept/find-scope.ts';

export type FindSort = 'relevance' | 'date' | 'city' | 'title';
export type ListFacet = 'city' | 'source' | 'tag' | 'has';

/** Years that are chosen, inclusive, or those articles whose year is not known. */
export type ChosenYears = { from: string; to: string } | 'undated' | null;

export interface FindFilters {
  city: readonly string[];
  source: readonly string[];
  tag: readonly string[];
  has: readonly SearchTrait[];
  years: ChosenYears;
}

export const NO_FILTERS: FindFilters = { city: [], source: [], tag: [], has: [], years: null };

/** All that decides what is found and in which order. */
export interface FindQuestion {
  query: string;
  filters: FindFilters;
  /** What narrows besides: results of earlier queries, likeness, what a sheet has not used. */
  scope: FindScope;
  sort: FindSort;
  /** Names that are looked for just as they are written. */
  expansionsOff: readonly string[];
}

export function isNarrowed({
  query,
  filters,
  scope,
}: Pick<FindQuestion, 'query' | 'filters' | 'scope'>): boolean {
  const { city, source, tag, has, years } = filters;
  const isFiltered = years !== null || [city, source, tag, has].some(({ length }) => length > 0);
  return query.trim() !== '' || isFiltered || isScoped(scope);
}

/** Without words to look for and nothing to be like, no article is better than another. */
export function canRank({ query, scope }: Pick<FindQuestion, 'query' | 'scope'>): boolean {
  return query.trim() !== '' || scope.like !== null;
}

/** The question as the core is asked it; `search.query` and `search.passages` take the same. */
export function toInput({ query, filters, scope, sort, expansionsOff }: FindQuestion) {
  const { years, city, source, tag, has } = filters;
  return {
    query,
    expansionsOff: [...expansionsOff],
    filters: {
      ...{ city: [...city], source: [...source], tag: [...tag], has: [...has] },
      ...{ ...datesOf(years), ...scopeInput(scope) },
    },
    sort: sort === 'relevance' && !canRank({ query, scope }) ? 'date' : sort,
  } satisfies CallInput<'search.passages'>;
}

function datesOf(years: ChosenYears) {
  if (years === null) return {};
  return years === 'undated' ? { undated: true } : years;
}
