import { copied, rawStart } from '../../../text/mapped-text.ts';
import type { CellText, PositionalRow } from '../table.ts';
import { locateFields, type SeparatedRecord } from './locate-fields.ts';
import { separatedRecords } from './separated-records.ts';

/**
 * The rows of a text with separated values. A row with more values than the first one has them from separators in a last
 * value that nobody quoted: they are one value again.
 */
export function separatedRows(text: string, delimiter: string, most: number | null = null): PositionalRow[] {
  const records = separatedRecords(text, delimiter, most);
  return rowsOfRecords(text, records, delimiter, records[0]?.values.length ?? 0);
}

/** The rows of some records of a text whose first row has `width` values. */
export function rowsOfRecords(
  text: string,
  records: readonly SeparatedRecord[],
  delimiter: string,
  width: number,
): PositionalRow[] {
  return records.map((record) => joinedTail(text, record, locateFields(text, record, delimiter), width));
}

function joinedTail(text: string, record: SeparatedRecord, cells: CellText[], width: number): PositionalRow {
  const tail = cells.slice(width - 1);
  const [first] = tail;
  const isQuoted = tail.some(({ text: value, pieces }) => value !== '' && text[pieces[0]!.start - 1] === '"');
  if (tail.length < 2 || width < 2 || !first || isQuoted || first.text === '') return cells;
  return [...cells.slice(0, width - 1), copied(text, rawStart(first), record.end)];
}
