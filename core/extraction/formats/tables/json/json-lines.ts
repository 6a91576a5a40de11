import { type JsonRecord, jsonRecords } from './json-records.ts';

/** The records of a text with one a line, and the numbers of the lines that are damaged. With `most` only the first. */
export function jsonLines(
  text: string,
  most: number | null = null,
): { records: JsonRecord[]; damaged: number[] } {
  const records: JsonRecord[] = [];
  const damaged: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length && (most === null || records.length < most);) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    number += 1;
    if (line.trim() !== '') {
      const read = jsonRecords(text, line, 'whole', at);
      if (read.brokenAt !== null) damaged.push(number);
      else records.push(...read.records);
    }
    at = end + 1;
  }
  return { records, damaged };
}
