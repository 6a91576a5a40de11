import { type ByteRange, type OffsetMap, rawBytesOf, textOfRawBytes } from './offset-map.ts';
import type { TextRange } from './text-range.ts';

/** A text with its map into the source that it was read from. */
export interface MappedReading {
  text: string;
  map: OffsetMap;
}

/** Where words stand in another reading of the same source, and whether they are the same words there. */
export interface CarriedRange extends TextRange {
  isSame: boolean;
}

/**
 * Carries words into another reading of the same source, by the place in the source that they came from. The same words
 * only count where they stand at that very place; what is left of words that cleaning took in part, or reads otherwise in
 * another charset, comes back with `isSame` false. Null where none of them was kept. Offsets: UTF-16 code units,
 * half-open; `raw` counts in the units of both maps.
 */
export function carryRange(raw: ByteRange, words: string, to: MappedReading): CarriedRange | null {
  const found = textOfRawBytes(to.map, raw);
  if (!found) return null;
  const there = to.text.slice(found.start, found.end);
  const same = sameWordsWithin(found, raw, words, to);
  if (same) return { ...same, isSame: true };
  const blanks = there.length - there.trimStart().length;
  const start = found.start + blanks;
  const end = start + there.trim().length;
  return end > start ? { start, end, isSame: false } : null;
}

/**
 * The words within what came from their place: a piece that stands for several bytes is found as a whole, and they may be a
 * part of it. They must come from all of their place, for what was left out beside them may have read alike.
 */
function sameWordsWithin(
  found: TextRange,
  raw: ByteRange,
  words: string,
  { text, map }: MappedReading,
): TextRange | null {
  const start = text.indexOf(words, found.start);
  const end = start + words.length;
  if (start === -1 || end > found.end) return null;
  // Blanks at the ends stand for whatever lies between two stretches, which may be more or less than it was.
  if (words.trim() !== words) return { start, end };
  const there = rawBytesOf(map, { start, end });
  return there && sharedLength(there, raw) === raw.end - raw.start ? { start, end } : null;
}

/** How many units of the source two stretches of it share. */
export function sharedLength(a: ByteRange, b: ByteRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The stretch of the source that a whole reading comes from; null for an empty one. */
export function extentOf(map: OffsetMap): ByteRange | null {
  const first = map[0];
  const last = map.at(-1);
  return first && last ? { start: first.byteStart, end: last.byteEnd } : null;
}
