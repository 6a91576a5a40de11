import * as z from 'zod';
import { Article } from '../model/article.ts';
import { ArticleId, RevisionId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { TextRange } from '../model/text-range.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/**
 * Another article that is nearly the same. `similarity`: shared shingles (four words, or six Chinese characters) as a share
 * of all that either text has (Jaccard); `containment`: as a share of the shorter one's. Both 0 to 1. `isApart` where the
 * analyst says that they are not the same.
 */
export const NearCopyOf = z.object({
  article: Article,
  similarity: z.number().min(0).max(1),
  containment: z.number().min(0).max(1),
  isApart: z.boolean(),
});
export type NearCopyOf = z.infer<typeof NearCopyOf>;

/** Articles that are nearly the same, directly or through one another: how many, and the first fifty of them. */
export const CopyFamily = z.object({ count: z.int().positive(), articles: z.array(Article).max(50) });
export type CopyFamily = z.infer<typeof CopyFamily>;

/** A stretch of two texts that is the same in both, or not; one of the two may be empty. Offsets into each text. */
export const TextDifference = z.object({ isSame: z.boolean(), a: TextRange, b: TextRange });
export type TextDifference = z.infer<typeof TextDifference>;

const ComparedText = z.object({ article: ArticleId, revision: RevisionId, text: z.string() });

export const duplicatesOperations = {
  /** How many articles have not been looked at yet for others that are nearly the same. */
  'duplicates.status': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.object({ waiting: z.int().nonnegative() }),
    errors: libraryErrors,
  }),
  /** Families of near-copies, the largest first. Articles in the trash do not count. */
  'duplicates.families': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(CopyFamily),
    errors: libraryErrors,
  }),
  /** The near-copies of an article, the most similar first, and last those that the analyst keeps apart. */
  'duplicates.ofArticle': defineOperation({
    kind: 'query',
    input: z.object({ article: ArticleId }),
    output: z.array(NearCopyOf),
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Two texts word by word; Chinese by characters. `similarity` is null where they are no near-copies. */
  'duplicates.compare': defineOperation({
    kind: 'query',
    input: z.object({ a: ArticleId, b: ArticleId }),
    output: z.object({
      a: ComparedText,
      b: ComparedText,
      similarity: z.number().min(0).max(1).nullable(),
      isApart: z.boolean(),
      differences: z.array(TextDifference),
    }),
    errors: [...libraryErrors, 'notFound'],
  }),
  /** The analyst says that two articles are not the same, or that they are after all. */
  'duplicates.setApart': defineOperation({
    kind: 'command',
    input: z.object({ a: ArticleId, b: ArticleId, isApart: z.boolean() }),
    output: z.object({}),
    errors: [...writeErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'duplicates'>;
