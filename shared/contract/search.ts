import * as z from 'zod';
import { ArticleId } from '../model/ids.ts';
import { PageRequest } from '../model/page.ts';
import { PublishedDate } from '../model/partial-date.ts';
import {
  ExpansionsOff,
  Likeness,
  LONGEST_QUERY,
  QueryExpansion,
  QueryProblem,
  SearchFilters,
} from '../model/search-query.ts';
import { TextRange } from '../model/text-range.ts';
import { defineOperation, libraryErrors, type ServiceOperations } from './operation.ts';

/** A passage with its matches. `text` is the article's text from `start` to `end`; `marks` are ranges of the article's text. */
export const Snippet = TextRange.extend({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Snippet = z.infer<typeof Snippet>;

export const SearchHit = z.object({
  article: ArticleId,
  title: z.string(),
  source: z.string().nullable(),
  published: PublishedDate.nullable(),
  cities: z.array(z.string()),
  annotations: z.int().nonnegative(),
  /** The family of near-copies that it belongs to, named by one of its members; null where it has none. */
  family: ArticleId.nullable(),
  /** Why it is excluded, where it is. */
  excluded: z.string().nullable(),
  /** Its file is no longer where it was imported from. */
  fileMissing: z.boolean(),
  score: z.number(),
  /** How many words of the text match, and the best passages with them. */
  matches: z.int().nonnegative(),
  snippets: z.array(Snippet),
  /** Matches in the title, as ranges of the title. */
  titleMarks: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** One value of a facet with the number of hits that have it, the facet's own filter left aside. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int().nonnegative() });
export type FacetValue = z.infer<typeof FacetValue>;

export const Facets = z.object({
  city: z.array(FacetValue),
  source: z.array(FacetValue),
  year: z.array(FacetValue),
  tag: z.array(FacetValue),
  /** Values are those of SearchTrait. */
  has: z.array(FacetValue),
});
export type Facets = z.infer<typeof Facets>;

export const searchOperations = {
  /** Ranked articles for a query, with passages and facets. An empty query finds all. */
  'search.query': defineOperation({
    kind: 'query',
    input: PageRequest.extend({
      query: z.string().max(LONGEST_QUERY).default(''),
      expansionsOff: ExpansionsOff,
      filters: SearchFilters.prefault({}),
      sort: z.enum(['relevance', 'date', 'title', 'city']).default('relevance'),
    }),
    output: z.object({
      total: z.int().nonnegative(),
      tookMs: z.number().nonnegative(),
      /** The change of the library up to which the index has read. */
      seq: z.int().nonnegative(),
      hits: z.array(SearchHit),
      facets: Facets,
      problems: z.array(QueryProblem),
      /** The names in the query that are looked for in other forms too, those that are turned off among them. */
      expansions: z.array(QueryExpansion),
    }),
    errors: [...libraryErrors, 'notFound', 'rangeOutsideText'],
  }),
  /** Every match of a query in one article, for marking them in the reader. */
  'search.matches': defineOperation({
    kind: 'query',
    input: z.object({
      article: ArticleId,
      query: z.string().max(LONGEST_QUERY),
      expansionsOff: ExpansionsOff,
      /** Where articles like another are looked for, the words that they have in common are matches as well. */
      like: Likeness.nullable().default(null),
    }),
    output: z.object({ marks: z.array(TextRange).max(20_000) }),
    errors: [...libraryErrors, 'notFound', 'rangeOutsideText'],
  }),
  /** The words by which others are found to be like an article, or like a passage of its text; the most telling first. */
  'search.likeness': defineOperation({
    kind: 'query',
    input: Likeness.omit({ without: true }),
    output: z.object({ words: z.array(z.object({ text: z.string(), weight: z.number() })).max(100) }),
    errors: [...libraryErrors, 'notFound', 'rangeOutsideText'],
  }),
  'search.status': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.object({ seq: z.int(), indexing: z.boolean(), records: z.int() }),
    errors: libraryErrors,
  }),
} as const satisfies ServiceOperations<'search'>;
