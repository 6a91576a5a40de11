import * as z from 'zod';
import { ArticleId, DocumentId, EntityId, RevisionId } from './ids.ts';
import { PublishedDate } from './partial-date.ts';

/** A title found in the text, or one derived from its first sentence and marked as such. */
export const TitleBasis = z.enum(['found', 'derived', 'frontMatter', 'analyst']);
export type TitleBasis = z.infer<typeof TitleBasis>;

/** What an article says about itself. What is not stated is null or empty, never guessed. */
export const ArticleDescription = z.object({
  title: z.string().min(1).max(500),
  titleBasis: TitleBasis,
  authors: z.array(z.string().min(1).max(200)).max(50),
  /** The outlet, agency or office that published it. */
  source: z.string().max(300).nullable(),
  url: z.string().max(2000).nullable(),
  published: PublishedDate.nullable(),
  /** BCP 47: 'en', 'zh'. */
  language: z.string().max(20).nullable(),
  /** True where the text breaks off in the middle of a sentence. */
  truncated: z.boolean(),
});
export type ArticleDescription = z.infer<typeof ArticleDescription>;

/** A city or district that an article names, as often as it does; `name` is what the article calls it most often. */
export const ArticleCity = z.object({ id: EntityId, name: z.string(), mentions: z.int().positive() });
export type ArticleCity = z.infer<typeof ArticleCity>;

/** One article in the library, without its text. */
export const Article = ArticleDescription.extend({
  id: ArticleId,
  document: DocumentId,
  revision: RevisionId,
  /** Its place among the articles of its file, from 0, and how many there are. */
  part: z.int().nonnegative(),
  parts: z.int().positive(),
  /** Where the file was when it was imported. */
  path: z.string(),
  /** The length of the text in UTF-16 code units, and in words (a Chinese character counts as one). */
  chars: z.int().nonnegative(),
  words: z.int().nonnegative(),
  cities: z.array(ArticleCity),
  annotations: z.int().nonnegative(),
});
export type Article = z.infer<typeof Article>;
