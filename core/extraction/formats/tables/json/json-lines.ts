import { type JsonRecord, jsonRecords } from './json-records.ts';

/** The records of a text with one a line; how many lines are damaged is counted. With `most` only the first of them. */
export function jsonLines(
  text: string,
  most: number | null = null,
): { records: JsonRecord[]; damaged: number } {
  const records: JsonRecord[] = [];
  let damaged = 0;
  for (let at = 0; at < text.length && (most === null || records.length < most);) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (line.trim() !== '') {
      const read = jsonRecords(text, line, 'whole', at);
      if (read.isDamaged) damaged += 1;
      else records.push(...read.records);
    }
    at = end + 1;
  }
  return { records, damaged };
}
