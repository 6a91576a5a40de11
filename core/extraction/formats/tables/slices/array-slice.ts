import { decodeTable } from '../decode-table.ts';
import { findRecords } from '../json/find-records.ts';
import { type JsonRecords, jsonRecords } from '../json/json-records.ts';
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

const OPEN = '[';

/** Whole records of an array in JSON. What gives names to its records, or is one record, is read as a whole. */
export function arraySlice(file: SlicedFile): TableSlice | NoSlice {
  const head = decodeTable({ ...file, bytes: file.head }).text;
  const place = findRecords(head);
  if (place === 'whole') return 'whole';
  const known = jsonRecords(head, head, place);
  const table = jsonTable(known.records);
  if (!table.isNamed || !known.isArray) return 'whole';
  const decoded = decodeSlice(file);
  const { text } = decoded;
  const read = file.from === 0 ? jsonRecords(text, text, place) : jsonRecordsFrom(text);
  if (read.records.length === 0 && !file.isLast) return 'tooShort';
  const { end, isOver } = afterRecords(text, read.end);
  const rows = read.records.flatMap((record) => ('fields' in record ? [{ cells: record.fields }] : []));
  const isBroken = file.isLast && !isOver;
  const { notes: _notes, ...source } = decoded;
  return {
    columns: knownColumns(table, file),
    source: { space: 'bytes', ...source },
    tables: [{ ...table, rows }],
    notes: notesWithin(decoded, end),
    damagedLines: isBroken
      ? [file.linesBefore() + text.slice(0, read.brokenAt ?? end).split('\n').length]
      : [],
    next: isOver || file.isLast ? null : nextAfter(file, decoded, end),
  };
}

/** The records of the rest of an array. The stretch before may have ended in front of a comma. */
function jsonRecordsFrom(text: string): JsonRecords {
  const lead = /^\s*,?/.exec(text)![0].length;
  return jsonRecords(text, OPEN + text.slice(lead), { within: [] }, lead - OPEN.length);
}

/** Where the next record begins, and whether there is none. */
function afterRecords(text: string, after: number): { end: number; isOver: boolean } {
  const [gap = '', sign] = /^\s*(,|\])?/.exec(text.slice(after)) ?? [];
  return { end: after + gap.length, isOver: sign === ']' };
}
