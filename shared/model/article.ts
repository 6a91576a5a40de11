import * as z from 'zod';
import { ArticleId, DocumentId, EntityId, RevisionId } from './ids.ts';
import { PublishedDate } from './partial-date.ts';

/** A title found in the text, or one derived from its first sentence and marked as such. */
export const TitleBasis = z.enum([
  'found',
  'derived',
  'frontMatter',
  'meta',
  'jsonLd',
  'column',
  'headers',
  'properties',
  'analyst',
]);
export type TitleBasis = z.infer<typeof TitleBasis>;

/** A suggestion that a text was translated by a machine, with what speaks for it; `analyst` where a person said so. */
export const MachineTranslation = z.object({
  isMachine: z.boolean(),
  reason: z.enum(['stated', 'untranslatedNames', 'calques', 'analyst']),
  /** The words that gave it away. */
  example: z.string().max(200),
});
export type MachineTranslation = z.infer<typeof MachineTranslation>;

/** The facts of an article that an analyst can correct; what was corrected is never overwritten by an import. */
export const ArticleField = z.enum([
  'title',
  'authors',
  'source',
  'url',
  'published',
  'language',
  'translated',
  'cities',
]);
export type ArticleField = z.infer<typeof ArticleField>;

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
  /** Whether a machine translated it, and why that is thought; null where nothing speaks for it. */
  translated: MachineTranslation.nullable(),
  /** True where the text breaks off in the middle of a sentence. */
  truncated: z.boolean(),
});
export type ArticleDescription = z.infer<typeof ArticleDescription>;

/** What a file says of facts that were corrected since, so that a correction can be taken back. */
export const FoundFacts = ArticleDescription.omit({ truncated: true }).partial();
export type FoundFacts = z.infer<typeof FoundFacts>;

/** Whether an article takes part in lists, searches, sheets and briefs, or is set aside. */
export const ArticleStanding = z.enum(['active', 'excluded', 'trashed']);
export type ArticleStanding = z.infer<typeof ArticleStanding>;

export function standingOf({
  excluded,
  trashed,
}: {
  excluded: string | null;
  trashed: string | null;
}): ArticleStanding {
  if (trashed !== null) return 'trashed';
  return excluded !== null ? 'excluded' : 'active';
}

/**
 * A city or district that an article names, as often as it does; `name` is what the article calls it most often. One that
 * the analyst says it is about may not be named at all.
 */
export const ArticleCity = z.object({ id: EntityId, name: z.string(), mentions: z.int().nonnegative() });
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
  /** The facts that the analyst corrected. */
  corrected: z.array(ArticleField),
  /** What the file says of them; of the cities nothing, since those follow from the text. */
  found: FoundFacts,
  /** Why the analyst keeps it out of searches, sheets and briefs; null where it takes part. */
  excluded: z.string().max(500).nullable(),
  /** When it was put into the trash; null where it was not. */
  trashed: z.iso.datetime().nullable(),
  /** How many other articles are nearly the same. */
  nearCopies: z.int().nonnegative(),
  /** True where its file is gone from the folder that is watched; the article stays. */
  fileMissing: z.boolean(),
  /** The length of the text in UTF-16 code units, and in words (a Chinese character counts as one). */
  chars: z.int().nonnegative(),
  words: z.int().nonnegative(),
  cities: z.array(ArticleCity),
  annotations: z.int().nonnegative(),
});
export type Article = z.infer<typeof Article>;
