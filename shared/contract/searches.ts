import * as z from 'zod';
import { EntityId, SavedSearchId, SearchHistoryId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { PastSearch, SavedSearch, SearchTerms } from '../model/saved-search.ts';
import { QueryProblem, SearchFilters } from '../model/search-query.ts';
import { ExportResult, ExportTarget } from './export.ts';
import { searchOperations } from './search.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** A table as CSV (RFC 4180, UTF-8) or as a workbook (Office Open XML). */
export const TableFormat = z.enum(['csv', 'xlsx']);
export type TableFormat = z.infer<typeof TableFormat>;

/** The most queries that one batch asks. */
export const MOST_QUERIES = 200;
const inSearch = z.object({ search: SavedSearchId });
const name = SavedSearch.shape.name;

/** A table of how many articles each query of a list finds for each city. */
export const SearchBatch = z.object({
  /** The cities that most is found for, or those that were asked for. */
  cities: z.array(z.object({ id: EntityId, name: z.string() })),
  rows: z.array(
    z.object({
      query: z.string(),
      total: z.int().nonnegative(),
      /** For each of the cities; an article about two counts for both. */
      counts: z.array(z.int().nonnegative()),
      problems: z.array(QueryProblem),
    }),
  ),
});
export type SearchBatch = z.infer<typeof SearchBatch>;

export const BatchRequest = z.object({
  queries: z.array(z.string().trim().min(1).max(2000)).min(1).max(MOST_QUERIES),
  filters: SearchFilters.prefault({}),
  /** The columns; with none named, the cities that most is found for. */
  cities: z.array(EntityId).max(100).default([]),
  /** How many columns there are at most where none is named. */
  most: z.int().min(1).max(100).default(20),
});

export const searchesOperations = {
  /** The searches that are kept, by name, with what is new in each. */
  'searches.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(SavedSearch),
    errors: libraryErrors,
  }),
  /** Keeps a search under a name; what it finds now is not new. */
  'searches.save': defineOperation({
    kind: 'command',
    input: SearchTerms.extend({ name }),
    output: SavedSearch,
    errors: [...writeErrors, 'nameTaken', 'notFound', 'rangeOutsideText'],
  }),
  /** Gives a search another name, or other terms; what those find now is not new. */
  'searches.update': defineOperation({
    kind: 'command',
    input: inSearch.extend({ name: name.optional(), terms: SearchTerms.optional() }),
    output: SavedSearch,
    errors: [...writeErrors, 'nameTaken', 'notFound', 'rangeOutsideText'],
  }),
  'searches.remove': defineOperation({
    kind: 'command',
    input: inSearch,
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
  /** Says that a search has been looked at: what it finds now is new no more. Not undone. */
  'searches.look': defineOperation({
    kind: 'command',
    input: inSearch,
    output: SavedSearch,
    errors: [...writeErrors, 'notFound', 'rangeOutsideText'],
  }),
  /** The searches that were made, the latest first. */
  'searches.history': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(PastSearch),
    errors: libraryErrors,
  }),
  /** Notes that a search was made; one that was made before moves to the top. Not undone. */
  'searches.remember': defineOperation({
    kind: 'command',
    input: SearchTerms.extend({ total: PastSearch.shape.total }),
    output: PastSearch,
    errors: writeErrors,
  }),
  /** Forgets searches that were made: those, or all where none is named. Not undone. */
  'searches.forget': defineOperation({
    kind: 'command',
    input: z.object({ searches: z.array(SearchHistoryId).max(500).optional() }),
    output: z.object({ forgotten: z.int().nonnegative() }),
    errors: writeErrors,
  }),
  /** Asks a list of queries, whose last words are whole words, and counts articles; `filters` narrow each of them. */
  'searches.batch': defineOperation({
    kind: 'query',
    input: BatchRequest,
    output: SearchBatch,
    errors: searchOperations['search.query'].errors,
  }),
  /**
   * Writes what a search finds: a row for each passage, up to a hundred of an article and about fifty thousand altogether;
   * `leftOut` are the articles beyond. A workbook says besides what was searched for.
   */
  'searches.export': defineOperation({
    kind: 'query',
    input: SearchTerms.extend({ fold: z.boolean().default(false), format: TableFormat, to: ExportTarget }),
    output: ExportResult.extend({
      articles: z.int().nonnegative(),
      passages: z.int().nonnegative(),
      leftOut: z.int().nonnegative(),
    }),
    errors: [...searchOperations['search.query'].errors, 'cannotWrite'],
  }),
  /** Writes the table of a list of queries. */
  'searches.exportBatch': defineOperation({
    kind: 'query',
    input: BatchRequest.extend({ format: TableFormat, to: ExportTarget }),
    output: ExportResult,
    errors: [...searchOperations['search.query'].errors, 'cannotWrite'],
  }),
} as const satisfies ServiceOperations<'searches'>;
