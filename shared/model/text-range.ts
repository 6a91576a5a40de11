import * as z from 'zod';

/** A half-open range `[start, end)` in UTF-16 code units of an article's text. The only coordinates used inside. */
export const TextRange = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextRange = z.infer<typeof TextRange>;

export function isEmptyRange(range: TextRange): boolean {
  return range.end <= range.start;
}

/** True where the two share at least one code unit; touching ends do not count. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Text order: by start, and of two that start together the longer first, so that an outer mark precedes its inner ones. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}
