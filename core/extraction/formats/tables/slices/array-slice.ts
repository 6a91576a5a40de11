import { decodeTable } from '../decode-table.ts';
import { findRecords } from '../json/find-records.ts';
import { jsonRecords } from '../json/json-records.ts';
import { jsonTable } from '../json/json-table.ts';
import { decodeSlice, knownColumns, nextAfter, notesWithin, type SlicedFile, type TableSlice } from './table-slice.ts';

const OPEN = '[';

/** Whole records of an array in JSON. What gives names to its records, or is one record, is read as a whole. */
export function arraySlice(file: SlicedFile): TableSlice | null {
  const head = decodeTable({ ...file, bytes: file.head }).text;
  const place = findRecords(head);
  if (place === 'whole') return null;
  const known = jsonRecords(head, head, place);
  const table = jsonTable(known.records);
  if (!table.isNamed || !known.isArray) return null;
  const decoded = decodeSlice(file);
  const { text } = decoded;
  const isFirst = file.from === 0;
  const read = isFirst ? jsonRecords(text, text, place) : jsonRecords(text, OPEN + text, { within: [] }, -1);
  if (read.records.length === 0 && !file.isLast) return null;
  const { end, isOver } = afterRecords(text, read.end);
  const rows = read.records.flatMap((record) => ('fields' in record ? [{ cells: record.fields }] : []));
  const isBroken = file.isLast && !isOver;
  const { notes: _notes, ...source } = decoded;
  return {
    columns: knownColumns(table, file),
    source: { space: 'bytes', ...source },
    tables: [{ ...table, rows }],
    notes: notesWithin(decoded, end),
    damagedLines: isBroken ? [text.slice(0, read.brokenAt ?? end).split('\n').length] : [],
    next: isOver || file.isLast ? null : nextAfter(file, decoded, end),
  };
}

/** Where the next record begins, and whether there is none. */
function afterRecords(text: string, after: number): { end: number; isOver: boolean } {
  const [gap = '', sign] = /^\s*(,|\])?/.exec(text.slice(after)) ?? [];
  return { end: after + gap.length, isOver: sign === ']' };
}
