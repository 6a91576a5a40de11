import type { ByteReader, ByteWriter } from './varint.ts';

/*
 * The places of a term in one field of one document, in order: the distance of each start from the one before, in UTF-16 code
 * units, times 8, plus by how much what is written there is longer than the term; 7 where that says nothing, and then the
 * length follows.
 */

const SPELT_OUT = 7;

/** Writes one place; `before` is the start of the one before, or 0. */
export function writePosition(
  writer: ByteWriter,
  termLength: number,
  before: number,
  start: number,
  length: number,
): void {
  const longer = length - termLength;
  const code = longer >= 0 && longer < SPELT_OUT ? longer : SPELT_OUT;
  writer.varint((start - before) * 8 + code);
  if (code === SPELT_OUT) writer.varint(length);
}

/** Adds starts and ends of the next `count` places to a list, in turn. */
export function readPositions(reader: ByteReader, count: number, termLength: number, into: number[]): void {
  let start = 0;
  for (let at = 0; at < count; at += 1) {
    const entry = reader.varint();
    start += entry >>> 3;
    const code = entry & SPELT_OUT;
    into.push(start, start + (code === SPELT_OUT ? reader.varint() : termLength + code));
  }
}

export function skipPositions(reader: ByteReader, count: number): void {
  for (let at = 0; at < count; at += 1) {
    if ((reader.varint() & SPELT_OUT) === SPELT_OUT) reader.varint();
  }
}
