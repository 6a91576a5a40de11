import { type Options, parse } from 'csv-parse/sync';
import type { SeparatedRecord } from './locate-fields.ts';

/** What separates values where a file is a list of lines: no text has it in it. */
export const NO_DELIMITER = '\u001F';

/** A quotation mark that is opened and never closed makes the parser look at all the rest; past so many, none counts. */
const MOST_OPEN_QUOTES = 20;

/** How the records of a text are read; of `most` records and empty lines, no more are. */
interface Reading {
  delimiter: string;
  quote: '"' | null;
  most: number | null;
}

/**
 * The records of a text with separated values (RFC 4180, and what goes under its name), empty lines left out; with `most`
 * only the first of them. A quotation mark that is never closed counts for itself, so that it spoils its own line alone.
 */
export function separatedRecords(
  text: string,
  delimiter: string,
  most: number | null = null,
): SeparatedRecord[] {
  const records: SeparatedRecord[] = [];
  const first = { delimiter, quote: delimiter === NO_DELIMITER ? null : ('"' as const), most };
  let open = readOn(text, 0, records, first);
  for (let times = 1; open !== null && (most === null || records.length < most); times += 1) {
    const next = readOn(text, open, records, {
      ...first,
      quote: null,
      most: times < MOST_OPEN_QUOTES ? 1 : most,
    });
    const after = endOfRecord(text, records.at(-1)?.end ?? open);
    open = times < MOST_OPEN_QUOTES && after < text.length ? readOn(text, after, records, first) : next;
  }
  return records;
}

/**
 * The whole records of the beginning of a text, and where the first one stands that may go on behind it: the last, or the
 * one with a quotation mark that is not closed yet.
 */
export function wholeRecords(text: string, delimiter: string): { records: SeparatedRecord[]; end: number } {
  const records: SeparatedRecord[] = [];
  const quote = delimiter === NO_DELIMITER ? null : ('"' as const);
  const open = readOn(text, 0, records, { delimiter, quote, most: null });
  const end = open ?? records.pop()?.start ?? 0;
  return { records, end };
}

/** Adds the records from `from` on. Null, or where the record begins whose quotation mark is never closed. */
function readOn(text: string, from: number, records: SeparatedRecord[], reading: Reading): number | null {
  let at = from;
  const take = ({ record, raw }: RawRecord) => {
    const end = at + raw.length;
    const broken = withoutBreak(raw);
    if (broken.trim() !== '') records.push({ values: record, start: at, end: at + broken.length });
    at = endOfRecord(text, end - (raw.length - broken.length));
    return null;
  };
  try {
    parse(from === 0 ? text : text.slice(from), optionsOf(reading, take));
  } catch (error) {
    if (!isOpenQuote(error)) throw error;
    return at;
  }
  return null;
}

interface RawRecord {
  record: string[];
  raw: string;
}

function optionsOf({ delimiter, quote, most }: Reading, take: (record: RawRecord) => null): Options {
  return {
    ...{
      delimiter,
      quote,
      ...(quote === null ? { escape: null } : {}),
      ...(most === null ? {} : { to: most }),
    },
    ...{ raw: true, relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] },
    // With `raw`, the parser hands a record over together with what it was read from, which its types do not say.
    on_record: (record: unknown) => take(record as RawRecord),
  };
}

/** What the parser calls the raw text of a record ends with its line break, or with the first half of it. */
function withoutBreak(raw: string): string {
  return raw.replace(/\r?\n$|\r$/, '');
}

function endOfRecord(text: string, end: number): number {
  if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1;
  return text[end] === '\n' ? end + 1 : end;
}

function isOpenQuote(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';
}
