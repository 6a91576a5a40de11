import { decodeTable } from '../decode-table.ts';
import { jsonLines } from '../json/json-lines.ts';
import { jsonTable } from '../json/json-table.ts';
import {
  decodeSlice,
  knownColumns,
  nextAfter,
  notesWithin,
  type NoSlice,
  type SlicedFile,
  type TableSlice,
} from './table-slice.ts';

/** How many records of the beginning say what the columns are. */
const ASKED = 200;

/** Whole lines of a file with one record a line. */
export function linesSlice(file: SlicedFile): TableSlice | NoSlice {
  const table = jsonTable(jsonLines(decodeTable({ ...file, bytes: file.head }).text, ASKED).records);
  if (!table.isNamed) return 'whole';
  const decoded = decodeSlice(file);
  const end = file.isLast ? decoded.text.length : decoded.text.lastIndexOf('\n') + 1;
  if (end === 0) return 'tooShort';
  const { records, damaged } = jsonLines(decoded.text.slice(0, end));
  const rows = records.flatMap((record) => ('fields' in record ? [{ cells: record.fields }] : []));
  const { notes: _notes, ...source } = decoded;
  return {
    columns: knownColumns(table, file),
    source: { space: 'bytes', ...source },
    tables: [{ ...table, rows }],
    notes: notesWithin(decoded, end),
    damagedLines: damaged.length === 0 ? [] : from(file.linesBefore(), damaged),
    next: nextAfter(file, decoded, end),
  };
}

function from(before: number, lines: readonly number[]): number[] {
  return lines.map((line) => before + line);
}
