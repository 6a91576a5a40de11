import * as z from 'zod';
import { AnnotationId, ArticleId, BriefId, EntityId, IndicatorId, SheetId, TagId } from '../model/ids.ts';
import { TextRange } from '../model/text-range.ts';
import { PageRequest } from '../model/page.ts';
import { LONGEST_QUERY, QueryProblem, SearchFilters } from '../model/search-query.ts';
import { defineOperation, libraryErrors, type ServiceOperations } from './operation.ts';
import { searchOperations, Snippet } from './search.ts';

/** What is searched besides articles: notes on marks, tags, briefs and sheets. */
export const ElsewhereKind = z.enum(['note', 'tag', 'brief', 'sheet']);
export type ElsewhereKind = z.infer<typeof ElsewhereKind>;

/** Where something is opened: a note at its mark, a brief at a block (counted from 0), a sheet at a row, a column or a cell. */
export const ElsewherePlace = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('note'),
    article: ArticleId,
    annotation: AnnotationId,
    /** Where its mark stands on the article's text; null where its words are lost. */
    range: TextRange.nullable(),
  }),
  z.object({ kind: z.literal('tag'), tag: TagId }),
  z.object({ kind: z.literal('brief'), brief: BriefId, block: z.int().nonnegative().nullable() }),
  z.object({
    kind: z.literal('sheet'),
    sheet: SheetId,
    place: EntityId.nullable(),
    indicator: IndicatorId.nullable(),
  }),
]);
export type ElsewherePlace = z.infer<typeof ElsewherePlace>;

/**
 * A passage of something that is no article: offsets count in the text that was made of it for searching, which is stored
 * nowhere. `heading` says in the analyst's own words what it stands under there: a cell's place and row, a block's heading.
 */
export const ElsewherePassage = Snippet.extend({ at: ElsewherePlace, heading: z.string() });
export type ElsewherePassage = z.infer<typeof ElsewherePassage>;

export const ElsewhereHit = z.object({
  kind: ElsewhereKind,
  id: z.string(),
  /** The title of a brief or sheet, the name of a tag, the title of the article that a note is on. */
  title: z.string(),
  /** Matches in the title, as ranges of it. */
  titleMarks: z.array(z.tuple([z.int(), z.int()])),
  at: ElsewherePlace,
  /** Who wrote it; a tag is nobody's. */
  author: z.string().nullable(),
  /** The tags of a note's mark; a tag itself. */
  tags: z.array(TagId),
  score: z.number(),
  /** How many words of its text match, and the best passages with them. */
  matches: z.int().nonnegative(),
  passages: z.array(ElsewherePassage),
});
export type ElsewhereHit = z.infer<typeof ElsewhereHit>;

export const elsewhereOperations = {
  /**
   * Notes, tags, briefs and sheets for a query, best first. An empty query finds all. `filters` narrow them by what is known
   * of each: a note by its article, a brief or sheet by its places and its collection; what says nothing of a filter is
   * kept out by it. `newIn`, `unusedBy` and `like` are about articles alone and narrow nothing here.
   */
  'search.elsewhere': defineOperation({
    kind: 'query',
    input: PageRequest.extend({
      query: z.string().max(LONGEST_QUERY).default(''),
      /** Other forms of names that are not looked for, as the answer to `search.query` names them. */
      expansionsOff: searchOperations['search.query'].input.shape.expansionsOff,
      kinds: z.array(ElsewhereKind).max(4).default(ElsewhereKind.options),
      filters: SearchFilters.prefault({}),
    }),
    output: z.object({
      /** How many are of the kinds asked for, and how many there are of each kind, asked for or not. */
      total: z.int().nonnegative(),
      counts: z.record(ElsewhereKind, z.int().nonnegative()),
      tookMs: z.number().nonnegative(),
      /** The change of the library up to which the index has read. */
      seq: z.int().nonnegative(),
      hits: z.array(ElsewhereHit),
      problems: z.array(QueryProblem),
    }),
    errors: libraryErrors,
  }),
} as const satisfies ServiceOperations<'search'>;
