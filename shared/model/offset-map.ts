import * as z from 'zod';
import type { TextRange } from './text-range.ts';

/*
 * Where each character of an article's text came from in the raw bytes of its file.
 *
 * A map is a list of runs. Their text sides follow one another without gaps and cover the whole text; their byte sides
 * may leave gaps, which is what cleaning took out. In a run with a `stride`, every code unit takes that many bytes
 * (1 for ASCII, 3 for most Chinese in UTF-8, 2 for each half of a surrogate pair); a run with stride 0 is one piece:
 * all its characters come from all its bytes (CRLF that became LF, a run of blanks that became one).
 */
export const OffsetRun = z.object({
  /** Code units, half-open, into the article's text. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** Bytes, half-open, into the file. */
  byteStart: z.int().nonnegative(),
  byteEnd: z.int().nonnegative(),
  stride: z.int().min(0).max(4),
});
export type OffsetRun = z.infer<typeof OffsetRun>;
export type OffsetMap = readonly OffsetRun[];

/** A half-open range of bytes in the raw file. */
export const ByteRange = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type ByteRange = z.infer<typeof ByteRange>;

/** The smallest byte range that holds every character of `range`; null for an empty range or one outside of the text. */
export function rawBytesOf(map: OffsetMap, range: TextRange): ByteRange | null {
  if (range.end <= range.start) return null;
  const first = runAt(map, range.start);
  const last = runAt(map, range.end - 1);
  if (!first || !last) return null;
  return { start: byteStartOf(first, range.start), end: byteEndOf(last, range.end) };
}

/** The characters that come, in whole or in part, from these bytes; null where cleaning left none of them. */
export function textOfRawBytes(map: OffsetMap, bytes: ByteRange): TextRange | null {
  let start: number | null = null;
  let end = 0;
  for (let index = firstRunEndingAfter(map, bytes.start); index < map.length; index += 1) {
    const run = map[index]!;
    if (run.byteStart >= bytes.end) break;
    start ??= unitAtByte(run, bytes.start, 'floor');
    end = unitAtByte(run, bytes.end, 'ceil');
  }
  return start === null || end <= start ? null : { start, end };
}

function runAt(map: OffsetMap, unit: number): OffsetRun | undefined {
  let low = 0;
  let high = map.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = map[middle]!;
    if (unit < run.start) high = middle - 1;
    else if (unit >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

function firstRunEndingAfter(map: OffsetMap, byte: number): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]!.byteEnd <= byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byteStartOf(run: OffsetRun, unit: number): number {
  return run.stride === 0 ? run.byteStart : run.byteStart + (unit - run.start) * run.stride;
}

function byteEndOf(run: OffsetRun, unit: number): number {
  return run.stride === 0 ? run.byteEnd : run.byteStart + (unit - run.start) * run.stride;
}

function unitAtByte(run: OffsetRun, byte: number, rounding: 'floor' | 'ceil'): number {
  if (byte <= run.byteStart) return run.start;
  if (byte >= run.byteEnd) return run.end;
  if (run.stride === 0) return rounding === 'floor' ? run.start : run.end;
  return run.start + Math[rounding]((byte - run.byteStart) / run.stride);
}

/** Appends a run, joining it with the one before where both go on in the same stride without a gap. */
export function appendRun(map: OffsetRun[], units: number, bytes: ByteRange, stride: number): void {
  if (units === 0) return;
  const last = map.at(-1);
  const start = last ? last.end : 0;
  if (last && stride !== 0 && last.stride === stride && last.byteEnd === bytes.start) {
    last.end += units;
    last.byteEnd = bytes.end;
  } else {
    map.push({ start, end: start + units, byteStart: bytes.start, byteEnd: bytes.end, stride });
  }
}

/** Written small for storage: four numbers a run, the two starts as distances from the run before. */
export function encodeOffsetMap(map: OffsetMap): number[] {
  const numbers: number[] = [];
  let byte = 0;
  for (const run of map) {
    numbers.push(run.end - run.start, run.byteStart - byte, run.byteEnd - run.byteStart, run.stride);
    byte = run.byteEnd;
  }
  return numbers;
}

export function decodeOffsetMap(numbers: readonly number[]): OffsetMap {
  const map: OffsetRun[] = [];
  let unit = 0;
  let byte = 0;
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const byteStart = byte + numbers[at + 1]!;
    const byteEnd = byteStart + numbers[at + 2]!;
    map.push({ start: unit, end: unit + numbers[at]!, byteStart, byteEnd, stride: numbers[at + 3]! });
    unit += numbers[at]!;
    byte = byteEnd;
  }
  return map;
}
