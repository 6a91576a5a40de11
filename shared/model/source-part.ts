import * as z from 'zod';

/**
 * A stretch of what was read from a file whose bytes mean nothing to a person: a page of a PDF, a part of a package
 * (`word/document.xml`), a message's part, a row of a table. Parts are in order and do not overlap. Offsets: UTF-16
 * code units, half-open, into the source text of the file as its parser read it.
 */
export const SourcePart = z.object({
  /** The part's name inside of the file; empty where the file has no named parts. */
  name: z.string().max(500),
  /** The page, from 1, where the format has pages. */
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type SourcePart = z.infer<typeof SourcePart>;
