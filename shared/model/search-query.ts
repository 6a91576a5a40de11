import * as z from 'zod';
import { ArticleStanding } from './article.ts';
import { ArticleId, SavedSearchId, SheetId } from './ids.ts';
import { TextRange } from './text-range.ts';

/**
 * A query as a tree of ours. What a search engine makes of it is its adapter's affair. Neighbouring words are joined by
 * `and`, so that a list narrows as one types.
 */
export type QueryNode =
  | { type: 'all' }
  | { type: 'term'; text: string; field: SearchField | null; prefix: boolean; fuzzy: 0 | 1 | 2 }
  | { type: 'phrase'; text: string; field: SearchField | null }
  | { type: 'and'; nodes: QueryNode[] }
  | { type: 'or'; nodes: QueryNode[] }
  | { type: 'not'; node: QueryNode }
  /** Some of the words, the more the better: how much two texts are alike. */
  | { type: 'like'; words: readonly string[] };

export const SearchField = z.enum(['title', 'text']);
export type SearchField = z.infer<typeof SearchField>;

/** A bound of a period: with a year, since a day without one lies in every year. */
const Bound = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** An article, or a passage of its text, that others are to be like; `without` are words that do not count. */
export const Likeness = z.object({
  article: ArticleId,
  range: TextRange.nullable().default(null),
  without: z.array(z.string().max(100)).max(100).default([]),
});
export type Likeness = z.infer<typeof Likeness>;

/** What narrows a search besides its words: each list is an "any of"; the lists narrow one another. */
export const SearchFilters = z.object({
  city: z.array(z.string()).max(100).default([]),
  source: z.array(z.string()).max(100).default([]),
  tag: z.array(z.string()).max(100).default([]),
  entity: z.array(z.string()).max(100).default([]),
  /** The collections that are searched; with none named, the whole library. */
  collection: z.array(z.string()).max(100).default([]),
  /** What is set aside is found only where it is asked for. */
  standing: z.array(ArticleStanding).min(1).max(3).default(['active']),
  /** Dates as far as known, inclusive: '2021', '2021-03', '2021-03-10'. An article without a year is outside of both. */
  from: Bound.nullable().default(null),
  to: Bound.nullable().default(null),
  /** Only articles whose year is not known; `from` and `to` then say nothing. */
  undated: z.boolean().default(false),
  /** Earlier queries in whose results is searched: each narrows by what it finds. */
  within: z.array(z.string().max(2000)).max(20).default([]),
  /** Only what this saved search had not found yet when it was looked at last. */
  newIn: SavedSearchId.nullable().default(null),
  /** Only articles that this sheet holds no evidence from. */
  unusedBy: SheetId.nullable().default(null),
  /** Only articles like this one, itself left out; the more alike they are, the better they score. */
  like: Likeness.nullable().default(null),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** A mistake in a query, at its place in code units; the rest of the query still searches. */
export const QueryProblem = z.object({
  code: z.enum([
    'quoteNotClosed',
    'parenthesisNotClosed',
    'parenthesisNotOpened',
    'unknownField',
    'nothingAfter',
  ]),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type QueryProblem = z.infer<typeof QueryProblem>;
