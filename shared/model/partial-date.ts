import * as z from 'zod';

/**
 * A date as far as it is known, in ISO 8601: `2021-03-10`, `2021-03`, `2021`, and `--11-28` for a day without a year
 * (the notation of ISO 8601:2000, section 5.2.1.3). What is not known is left out, never filled in.
 */
export const PartialDateText = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/);

export const DatePrecision = z.enum(['day', 'month', 'year', 'month-day']);
export type DatePrecision = z.infer<typeof DatePrecision>;

/**
 * How a publication date was found: in a labelled by-line, in the dateline of an agency, in the title, in the first
 * sentence of the text, in the front matter of a Markdown file, in a meta tag or the JSON-LD of a page, in a column of a
 * table, in the headers of a message, in the properties of a document, in the web address, in the file's name, or set by
 * the analyst.
 */
export const DateBasis = z.enum([
  'byline',
  'dateline',
  'title',
  'lead',
  'frontMatter',
  'meta',
  'jsonLd',
  'column',
  'headers',
  'properties',
  'url',
  'fileName',
  'analyst',
]);
export type DateBasis = z.infer<typeof DateBasis>;

export const PublishedDate = z.object({ date: PartialDateText, precision: DatePrecision, basis: DateBasis });
export type PublishedDate = z.infer<typeof PublishedDate>;

/** A span of time between two dates as far as they are known, both inclusive; null where one side is open. */
export const Period = z.object({ from: PartialDateText.nullable(), to: PartialDateText.nullable() });
export type Period = z.infer<typeof Period>;

export function precisionOf(date: string): DatePrecision {
  if (date.startsWith('--')) return 'month-day';
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

export function yearOf(date: string): number | null {
  return date.startsWith('--') ? null : Number(date.slice(0, 4));
}

/** The last year that a period speaks of, or null where none is stated. */
export function lastYearOf(period: Period | null): number | null {
  const end = period?.to ?? period?.from ?? null;
  return end === null ? null : yearOf(end);
}
