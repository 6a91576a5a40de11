import * as z from 'zod';
import { AnchorState } from './anchor.ts';
import { AnchorId, AnnotationId, ArticleId, TagId } from './ids.ts';

/** A mark of the analyst's: words of an article, with tags and a note. `created` and `updated` are ISO 8601 in UTC. */
export const Annotation = z.object({
  id: AnnotationId,
  article: ArticleId,
  anchor: AnchorId,
  tags: z.array(TagId).max(100),
  note: z.string().max(100_000),
  author: z.string(),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
});
export type Annotation = z.infer<typeof Annotation>;

/** An annotation with where it stands on the article's current text; an orphan stands nowhere. */
export const PlacedAnnotation = Annotation.extend({
  quote: z.string(),
  state: AnchorState,
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type PlacedAnnotation = z.infer<typeof PlacedAnnotation>;
