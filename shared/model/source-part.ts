import * as z from 'zod';

/**
 * A stretch of what was read from a file whose bytes mean nothing to a person: a page of a PDF, a part of a package
 * (`word/document.xml`), a message's part, a row of a table. Parts are in order and do not overlap. Offsets: UTF-16
 * code units, half-open, into the source text of the file as its parser read it.
 */
export const SourcePart = z.object({
  /** The part's name inside of the file; empty where the file has no named parts. */
  name: z.string().max(500),
  /** The page, from 1, where the format has pages. */
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type SourcePart = z.infer<typeof SourcePart>;

/**
 * A place in one part of a file. Offsets: UTF-16 code units, half-open, from the part's beginning; what goes on into the
 * next part ends with this one.
 */
export const SourcePlace = z.object({
  part: SourcePart.shape.name,
  page: SourcePart.shape.page,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type SourcePlace = z.infer<typeof SourcePlace>;

/** The part that a place is in; between two parts, the one after it. Null behind the last. */
export function partAt(parts: readonly SourcePart[], offset: number): SourcePart | null {
  return parts[firstEndingAfter(parts, offset)] ?? null;
}

/** The parts that lie in a stretch, in whole or in part. */
export function partsWithin(parts: readonly SourcePart[], start: number, end: number): SourcePart[] {
  const within: SourcePart[] = [];
  for (let at = firstEndingAfter(parts, start); at < parts.length; at += 1) {
    const part = parts[at]!;
    if (part.start >= end) break;
    within.push(part);
  }
  return within;
}

function firstEndingAfter(parts: readonly SourcePart[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
