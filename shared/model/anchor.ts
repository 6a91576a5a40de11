import * as z from 'zod';
import { AnchorId, ArticleId, RevisionId } from './ids.ts';
import { splitsCharacter } from './text-offsets.ts';
import type { TextRange } from './text-range.ts';

/** How much text before and after the quote an anchor remembers, in code units. */
export const CONTEXT_LENGTH = 32;

/**
 * Where some words stand: a range on one revision of an article's text, with the words themselves and what stands
 * around them (the W3C Web Annotation Model's TextPositionSelector and TextQuoteSelector in one). Immutable as made;
 * where it stands on a later revision is derived by `locateAnchor`. Offsets: UTF-16 code units, half-open.
 */
export const Anchor = z.object({
  id: AnchorId,
  article: ArticleId,
  revision: RevisionId,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** Exact: the same words at the same place. Moved: the same words elsewhere. Doubtful: alike, to be confirmed. Orphaned: not found. */
export const AnchorState = z.enum(['exact', 'moved', 'doubtful', 'orphaned']);
export type AnchorState = z.infer<typeof AnchorState>;

/** Where an anchor stands now; an orphan stands nowhere. */
export const Location = z.object({
  state: AnchorState,
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type Location = z.infer<typeof Location>;

/** The words of a range and what stands around them, as an anchor keeps them. Context never begins or ends inside a pair. */
export function quoteWithContext(
  text: string,
  range: TextRange,
): Pick<Anchor, 'quote' | 'prefix' | 'suffix'> {
  let before = Math.max(0, range.start - CONTEXT_LENGTH);
  let after = Math.min(text.length, range.end + CONTEXT_LENGTH);
  if (splitsCharacter(text, before)) before += 1;
  if (splitsCharacter(text, after)) after -= 1;
  return {
    quote: text.slice(range.start, range.end),
    prefix: text.slice(before, range.start),
    suffix: text.slice(range.end, after),
  };
}
