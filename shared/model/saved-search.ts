import * as z from 'zod';
import { SavedSearchId, SearchHistoryId } from './ids.ts';
import { ExpansionsOff, LONGEST_QUERY, SearchFilters } from './search-query.ts';

export const SearchSort = z.enum(['relevance', 'date', 'title', 'city']);

/** What is searched for and how it is shown: what a search is asked again by. `expansionsOff` are forms that were taken off. */
export const SearchTerms = z.object({
  query: z.string().max(LONGEST_QUERY).default(''),
  filters: SearchFilters.prefault({}),
  expansionsOff: ExpansionsOff,
  sort: SearchSort.default('relevance'),
});
export type SearchTerms = z.infer<typeof SearchTerms>;

/**
 * A search that the analyst keeps under a name. `fresh` counts the articles that it finds now and did not find when it was
 * looked at last (`looked`, null where it never was), `gone` those that it found then and does not find now. All three counts
 * are null where it cannot be asked any more, since a sheet or an article that it names is gone.
 */
export const SavedSearch = SearchTerms.extend({
  id: SavedSearchId,
  name: z.string().trim().min(1).max(200),
  author: z.string(),
  created: z.string(),
  looked: z.string().nullable(),
  total: z.int().nonnegative().nullable(),
  fresh: z.int().nonnegative().nullable(),
  gone: z.int().nonnegative().nullable(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** A search that was made: when last, how many articles it found then, and how many times it was made. */
export const PastSearch = SearchTerms.extend({
  id: SearchHistoryId,
  at: z.string(),
  total: z.int().nonnegative(),
  times: z.int().positive(),
});
export type PastSearch = z.infer<typeof PastSearch>;
