import * as z from 'zod';

/** Where a cell stands in its table. Counted from 0; `table` is the number of the table in its article. */
export const CellPlace = z.object({
  table: z.int().nonnegative(),
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  isHeader: z.boolean(),
});
export type CellPlace = z.infer<typeof CellPlace>;

/**
 * A stand-off block: a piece of structure laid over an article's plain text, never markup inside of it. Blocks are in
 * text order and do not overlap; between two of them stands only the separator of the plain text: a blank line, between
 * the cells of a row a tab (two where an empty cell lies between), between the rows of a table a line break.
 * `title` and `byline` are the article's own headline and by-line where they stand in the text. `level` is the depth
 * of a heading (1 to 6) or of a list item (from 0), else 0. `cell` says where a cell stands, and is there for cells only;
 * cells without text have no block. Offsets: UTF-16 code units, half-open.
 */
export const Block = z.object({
  kind: z.enum(['title', 'byline', 'heading', 'paragraph', 'listItem', 'quote', 'code', 'cell']),
  level: z.int().min(0).max(9),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  cell: CellPlace.optional(),
});
export type Block = z.infer<typeof Block>;
