import * as z from 'zod';

/** What an article's facts may be taken from where a file has one article a row: the name of a column or field. */
export const ColumnMapping = z.object({
  text: z.array(z.string().max(200)).min(1).max(20),
  title: z.string().max(200).nullable(),
  authors: z.string().max(200).nullable(),
  date: z.string().max(200).nullable(),
  source: z.string().max(200).nullable(),
  url: z.string().max(200).nullable(),
  language: z.string().max(200).nullable(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Nothing said of any column but text. */
export const NO_COLUMNS: Omit<ColumnMapping, 'text'> = {
  title: null,
  authors: null,
  date: null,
  source: null,
  url: null,
  language: null,
};

/** What a column can be for an article. */
export const ColumnMeaning = z.enum(['text', 'title', 'authors', 'date', 'source', 'url', 'language']);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** What a column is for; null where it is for nothing. */
export function meaningOf(name: string, mapping: ColumnMapping): ColumnMeaning | null {
  if (mapping.text.includes(name)) return 'text';
  return ColumnMeaning.options.find((meaning) => meaning !== 'text' && mapping[meaning] === name) ?? null;
}

/** What the analyst decided about how one file is read; null leaves it to the program. */
export const ReadingChoices = z.object({
  /** The charset to read it in, by its name in the Encoding Standard. */
  charset: z.string().max(40).nullable(),
  columns: ColumnMapping.nullable(),
  /**
   * Where its articles begin, as offsets into the source (bytes of the file, or code units of its rendition); the first
   * is that of the first article. Null where the program finds the borders itself.
   */
  cuts: z.array(z.int().nonnegative()).min(1).max(10_000).nullable(),
  /** What the analyst read in it, for a file that holds no text a program can read; its own bytes are then not looked at. */
  text: z.string().min(1).optional(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;
