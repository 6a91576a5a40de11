import * as z from 'zod';

/**
 * A stand-off block: a piece of structure laid over an article's plain text, never markup inside of it. Blocks are in
 * text order and do not overlap; between two of them stands only the separator of the plain text (a blank line).
 * `title` and `byline` are the article's own headline and by-line where they stand in the text. `level` is the depth
 * of a heading (1 to 6) or of a list item (from 0), else 0. Offsets: UTF-16 code units, half-open.
 */
export const Block = z.object({
  kind: z.enum(['title', 'byline', 'heading', 'paragraph', 'listItem', 'quote', 'code']),
  level: z.int().min(0).max(9),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Block = z.infer<typeof Block>;
