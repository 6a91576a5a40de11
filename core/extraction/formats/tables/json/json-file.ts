import { ExtractionError } from '../../../extraction-error.ts';
import type { FormatReader, RawFile } from '../../../format-reader.ts';
import { decodeTable } from '../decode-table.ts';
import { readTables } from '../read-tables.ts';
import type { TableFile } from '../table.ts';
import { findRecords } from './find-records.ts';
import { jsonLines } from './json-lines.ts';
import { jsonRecords } from './json-records.ts';
import { jsonTable } from './json-table.ts';

/** JSON (RFC 8259) with a list of articles, wherever in it that is, or with one article. */
export const jsonFile: FormatReader = {
  mediaType: 'application/json',
  read: async (file) => readTables(jsonTableOf(file), file),
};

/** One article a line, each in JSON (JSON Lines, NDJSON). */
export const jsonLinesFile: FormatReader = {
  mediaType: 'application/jsonl',
  read: async (file) => readTables(jsonLinesTable(file), file),
};

/** The table in a file in JSON. One that breaks off is read as far as its records are whole. */
export function jsonTableOf(file: RawFile): TableFile {
  const { notes, ...decoded } = decodeTable(file);
  const { text } = decoded;
  const { records, brokenAt } = jsonRecords(text, text, findRecords(text));
  if (records.length === 0 && brokenAt !== null) throw new ExtractionError('fileDamaged', { type: 'JSON' });
  return {
    source: { space: 'bytes', ...decoded },
    tables: [jsonTable(records)],
    notes,
    damagedLines: brokenAt === null ? [] : [lineAt(text, brokenAt)],
  };
}

export function jsonLinesTable(file: RawFile, most: number | null = null): TableFile {
  const { notes, ...decoded } = decodeTable(file);
  const { records, damaged } = jsonLines(decoded.text, most);
  if (records.length === 0 && damaged.length > 0) throw new ExtractionError('fileDamaged', { type: 'JSON' });
  return {
    source: { space: 'bytes', ...decoded },
    tables: [jsonTable(records)],
    notes,
    damagedLines: damaged,
  };
}

/** The number of the line that a place is in, from 1. */
function lineAt(text: string, at: number): number {
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) lines += 1;
  return lines;
}
