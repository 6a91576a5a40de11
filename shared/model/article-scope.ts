import * as z from 'zod';
import { CollectionId } from './ids.ts';

/**
 * The collection that a sheet or a brief is drawn from; null where all articles are. What is proposed is narrowed to it;
 * what the analyst puts in by hand may come from anywhere.
 */
export const ArticleScope = z.object({ id: CollectionId, name: z.string() }).nullable();
export type ArticleScope = z.infer<typeof ArticleScope>;
