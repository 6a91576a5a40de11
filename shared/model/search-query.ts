import * as z from 'zod';
import { ArticleStanding } from './article.ts';
import { ArticleId, SavedSearchId, SheetId } from './ids.ts';
import { TextRange } from './text-range.ts';

/** Where something stands in the query as it is written, in UTF-16 code units, half-open. */
export interface QueryPlace {
  start: number;
  end: number;
}

/** Words that are looked for, and how much they count beside others (1 where nothing is said). */
interface Sought extends QueryPlace {
  text: string;
  field: SearchField | null;
  boost: number;
}

/**
 * A query as a tree of ours. What a search engine makes of it is its adapter's affair. Neighbouring words are joined by
 * `and`, so that a list narrows as one types.
 */
export type QueryNode =
  | { type: 'all' }
  /** One word as it is written; `prefix` where it is only a beginning, `fuzzy` is how many letters may differ. */
  | ({ type: 'term'; prefix: boolean; fuzzy: 0 | 1 | 2 } & Sought)
  /** A word in which each `*` stands for any letters: `bio*al`. */
  | ({ type: 'wildcard' } & Sought)
  /** Words next to each other in this order; `within` is set where they may stand in any order so many words apart. */
  | ({ type: 'phrase'; within: number | null } & Sought)
  /** A regular expression that a text must match; it narrows and does not rank. */
  | ({ type: 'expression'; source: string; field: SearchField | null } & QueryPlace)
  /** `city:…` and the like as they are written; what they name is resolved before an engine is asked. */
  | ({ type: 'filter'; filter: QueryFilter; said: string } & QueryPlace)
  /** Dates as far as known, inclusive; null where a bound is open. */
  | { type: 'period'; from: string | null; to: string | null }
  | { type: 'and'; nodes: QueryNode[] }
  | { type: 'or'; nodes: QueryNode[] }
  | { type: 'not'; node: QueryNode }
  /** What `node` finds; what `by` finds as well only comes before the rest. */
  | { type: 'prefer'; node: QueryNode; by: QueryNode[] };

export const SearchField = z.enum(['title', 'text']);
export type SearchField = z.infer<typeof SearchField>;

/** What is written before a colon to narrow a search; `date:` besides is read as a period. */
export const QueryFilter = z.enum(['city', 'source', 'tag', 'entity', 'has', 'is']);
export type QueryFilter = z.infer<typeof QueryFilter>;

/** What an article has or is: a mark of the analyst's with a note or a tag on it, a quantity; no sheet's evidence is in it. */
export const SearchTrait = z.enum(['mark', 'note', 'tag', 'quantity', 'unused', 'translated']);
export type SearchTrait = z.infer<typeof SearchTrait>;

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
  has: z.array(SearchTrait).max(10).default([]),
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

/** The longest query that is read, in code units. */
export const LONGEST_QUERY = 20_000;

/** Something about a query that its writer should know, at its place in code units; the rest of the query still searches. */
export const QueryProblem = z.object({
  code: z.enum([
    'quoteNotClosed',
    'parenthesisNotClosed',
    'parenthesisNotOpened',
    'unknownField',
    'nothingAfter',
    /** `/…` runs to the end of the query. */
    'expressionNotClosed',
    'expressionNotValid',
    /** It took too long; what was looked through until then is answered. */
    'expressionTooSlow',
    /** A `*` by itself. */
    'wildcardAlone',
    /** `~9`: letters that differ are at most two; the distance of words is a number from 1. */
    'distanceNotKnown',
    /** `^x`: not a number above 0. */
    'boostNotValid',
    'dateNotValid',
    'periodReversed',
    /** `has:` or `is:` with a word that means nothing there; `meant` lists those that do. */
    'valueNotKnown',
    /** `city:`, `tag:`, `entity:` or `source:` with a name that nothing has; `meant` are names like it. */
    'nameNotKnown',
    /** Only words like "the" and "of", which are not looked for. */
    'onlyStopWords',
    /** No letter and no number. */
    'nothingToFind',
    /** A word that stands for so many others that only the most frequent of them were looked for. */
    'tooManyWords',
    /** What follows is left aside. */
    'tooManyClauses',
    'tooDeep',
  ]),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** What could be written instead, best first; mostly none. */
  meant: z.array(z.string()),
});
export type QueryProblem = z.infer<typeof QueryProblem>;

/** A name in a query that is looked for in its other forms as well: 'Shenzhen' as 深圳. */
export const QueryExpansion = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The name as the query has it; by it the expansion is turned off. */
  said: z.string(),
  /** What it is looked for as besides. */
  forms: z.array(z.string()),
  /** Turned off: only what is written is looked for. */
  off: z.boolean(),
});
export type QueryExpansion = z.infer<typeof QueryExpansion>;

/** Names in a query that are looked for just as they are written (`said` of an expansion). */
export const ExpansionsOff = z.array(z.string().max(200)).max(100).default([]);
