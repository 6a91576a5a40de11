import { nameColumns, rowsUnder } from '../columns/name-columns.ts';
import { decodeTable } from '../decode-table.ts';
import { guessDelimiter } from '../separated/guess-delimiter.ts';
import { separatedRecords, wholeRecords } from '../separated/separated-records.ts';
import { rowsOfRecords, separatedRows } from '../separated/separated-rows.ts';
import {
  decodeSlice,
  knownColumns,
  nextAfter,
  notesWithin,
  type NoSlice,
  type SlicedFile,
  type TableSlice,
} from './table-slice.ts';

/** How many rows of the beginning say what the columns are. */
const ASKED = 200;

/** Whole rows of a file with separated values. The last record of a stretch may go on and is left to the next one. */
export function separatedSlice(file: SlicedFile, promised: ',' | '\t'): TableSlice | NoSlice {
  const head = decodeTable({ ...file, bytes: file.head });
  const delimiter = guessDelimiter(head.text, promised);
  const known = separatedRows(head.text, delimiter, ASKED);
  const table = nameColumns('', known);
  const decoded = decodeSlice(file);
  const { text } = decoded;
  const { records, end } = file.isLast
    ? { records: separatedRecords(text, delimiter), end: text.length }
    : wholeRecords(text, delimiter);
  if (records.length === 0 && !file.isLast) return 'tooShort';
  const rows = rowsOfRecords(text, records, delimiter, known[0]?.length ?? 0);
  const { notes: _notes, ...source } = decoded;
  return {
    columns: knownColumns(table, file),
    source: { space: 'bytes', ...source },
    tables: [{ ...table, rows: rowsUnder(table, rows, file.from === 0) }],
    notes: notesWithin(decoded, end),
    damagedLines: [],
    next: nextAfter(file, decoded, end),
  };
}
