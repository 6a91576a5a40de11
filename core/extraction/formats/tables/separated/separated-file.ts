import { decodeTable } from '../decode-table.ts';
import type { FormatReader, RawFile } from '../../../format-reader.ts';
import { nameColumns } from '../columns/name-columns.ts';
import { readTables } from '../read-tables.ts';
import type { TableFile } from '../table.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { separatedRows } from './separated-rows.ts';

/** Values separated by commas, semicolons or bars, one article a row (RFC 4180). */
export const csvFile: FormatReader = {
  mediaType: 'text/csv',
  read: async (file) => readTables(separatedTable(file, ','), file),
};

/** Values separated by tabs. */
export const tsvFile: FormatReader = {
  mediaType: 'text/tab-separated-values',
  read: async (file) => readTables(separatedTable(file, '\t'), file),
};

/** The one table of a file with separated values; with `most` only its first rows. */
export function separatedTable(file: RawFile, promised: ',' | '\t', most: number | null = null): TableFile {
  const { notes, ...decoded } = decodeTable(file);
  const rows = separatedRows(decoded.text, guessDelimiter(decoded.text, promised), most);
  return {
    source: { space: 'bytes', ...decoded },
    tables: [nameColumns('', rows)],
    notes,
    damagedLines: [],
  };
}
