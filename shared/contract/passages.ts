import * as z from 'zod';
import { TagId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { SearchHit, searchOperations, Snippet } from './search.ts';
import { defineOperation, type ServiceOperations } from './operation.ts';

/**
 * One line of a concordance: matches that stand close together, with the words around them. Of `text`, what stands before
 * the first of `marks` are the words before; matches with only blanks between them are one mark. It keeps to its paragraph
 * unless the matches do not.
 */
export const Passage = Snippet.extend({
  /** The paragraph that the first match is in, counted from 1; null in the title or by-line at the head of the text. */
  paragraph: z.int().positive().nullable(),
  /** The tags of the marks that lie on the passage's matches. */
  tags: z.array(TagId),
});
export type Passage = z.infer<typeof Passage>;

/** An article with its passages. */
export const PassageGroup = SearchHit.omit({ matches: true, snippets: true }).extend({
  /** How many near-copies of it are folded away. */
  copies: z.int().nonnegative(),
  /** How many passages its text has; 0 where only the title matches, or where the query has no words. */
  total: z.int().nonnegative(),
  /** The fullest of them, in text order. */
  passages: z.array(Passage),
});
export type PassageGroup = z.infer<typeof PassageGroup>;

const { input, output } = searchOperations['search.query'];

export const passagesOperations = {
  /**
   * What `search.query` finds, as passages by article; a page is one of articles. With `fold` one article stands for a
   * family of near-copies: of those that are found, the one that comes first. Facets count every article.
   */
  'search.passages': defineOperation({
    kind: 'query',
    input: input.extend({
      /** How many passages of each article are given at most. */
      perArticle: z.int().min(1).max(100).default(4),
      fold: z.boolean().default(true),
    }),
    output: output.omit({ hits: true }).extend({
      /** How many passages all articles have together; null where there are too many articles to look through. */
      passages: z.int().nonnegative().nullable(),
      groups: z.array(PassageGroup),
    }),
    errors: searchOperations['search.query'].errors,
  }),
  /** All passages of a query in one article, in text order. */
  'search.passagesOf': defineOperation({
    kind: 'query',
    input: searchOperations['search.matches'].input.extend(PageRequest.shape),
    output: pageOf(Passage),
    errors: searchOperations['search.matches'].errors,
  }),
} as const satisfies ServiceOperations<'search'>;
