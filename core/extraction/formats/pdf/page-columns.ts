import { columnsOf } from '../../text/characters.ts';
import { joinedRow, rowsOf } from './page-rows.ts';
import type { Segment } from './segments.ts';

/** Segments that are read one after another before those beside them. */
export interface Column {
  segments: Segment[];
  /** False where it goes over the whole width of the page. */
  isColumn: boolean;
}

/** A column of prose has this many lines at least, and lines of this many columns of type. */
const FEWEST_LINES = 5;
/** The last of several columns may end after a few. */
const FEWEST_LAST_LINES = 2;
const SHORTEST_LINE = 16;
const NARROWEST_GUTTER = 6;
const BIN = 2;

/**
 * Splits a page into its columns, in reading order: what spans the page parts it into bands, and in each band the left
 * column comes before the right one. A table is no column: its cells are short. After the XY cut of Nagy and Seth (1984),
 * with the gutter found in a profile that lines across may interrupt.
 */
export function columnsIn(segments: readonly Segment[], depth = 0): Column[] {
  if (segments.length === 0) return [];
  const sides = depth < 3 ? sidesOf(segments, depth > 0 ? FEWEST_LAST_LINES : FEWEST_LINES) : null;
  if (!sides) return [{ segments: [...segments], isColumn: depth > 0 }];
  return bandsOf(sides).flatMap(({ left, right, across }) => [
    ...columnsIn(left, depth + 1),
    ...columnsIn(right, depth + 1),
    ...(across.length > 0 ? [{ segments: across, isColumn: depth > 0 }] : []),
  ]);
}

interface Sides {
  left: Segment[];
  right: Segment[];
  across: Segment[];
}

function sidesOf(segments: readonly Segment[], fewest: number): Sides | null {
  if (segments.length < FEWEST_LINES * 2) return null;
  for (const gutter of guttersOf(segments)) {
    const sides = partedAt(gutter, segments);
    const areProse = isProse(sides.left, FEWEST_LINES) && isProse(sides.right, fewest);
    if (areProse && standBeside(sides)) return sides;
  }
  return null;
}

function partedAt(gutter: number, segments: readonly Segment[]): Sides {
  const sides: Sides = { left: [], right: [], across: [] };
  for (const segment of segments) {
    if (segment.end <= gutter + 1) sides.left.push(segment);
    else if (segment.x >= gutter - 1) sides.right.push(segment);
    else sides.across.push(segment);
  }
  return sides;
}

/** No page has more columns than these gutters part. */
const MOST_GUTTERS = 4;

/** The middles of the strips in the inner part of the page that no segment crosses, then of those that hardly any does. */
function guttersOf(segments: readonly Segment[]): number[] {
  const from = percentile(
    segments.map(({ x }) => x),
    0,
  );
  const to = percentile(
    segments.map(({ end }) => end),
    1,
  );
  const crossed = profileOf(segments, from, to);
  const few = Math.floor(segments.length * 0.12);
  return [0, few].flatMap((most) =>
    stripsOf(crossed, most).map(({ start, length }) => from + (start + length / 2) * BIN),
  );
}

/** The widest strips that at most so many segments cross, in bins. */
function stripsOf(crossed: Uint32Array, most: number): { start: number; length: number }[] {
  const first = Math.floor(crossed.length * 0.2);
  const last = Math.ceil(crossed.length * 0.8);
  const strips: { start: number; length: number }[] = [];
  for (let start = first; start < last; start += 1) {
    let end = start;
    while (end < last && crossed[end]! <= most) end += 1;
    if ((end - start) * BIN >= NARROWEST_GUTTER) strips.push({ start, length: end - start });
    start = Math.max(start, end);
  }
  return strips.sort((a, b) => b.length - a.length).slice(0, MOST_GUTTERS);
}

/** How many segments cross each strip of the page. */
function profileOf(segments: readonly Segment[], from: number, to: number): Uint32Array {
  const crossed = new Uint32Array(Math.min(10_000, Math.max(1, Math.ceil((to - from) / BIN))));
  for (const { x, end } of segments) {
    const last = Math.min(crossed.length, Math.ceil((end - from) / BIN));
    for (let bin = Math.max(0, Math.floor((x - from) / BIN)); bin < last; bin += 1) crossed[bin]! += 1;
  }
  return crossed;
}

/** Its lines are long, and most of them as long as the column is wide. */
function isProse(segments: readonly Segment[], fewest: number): boolean {
  const lines = rowsOf(segments).map(joinedRow);
  if (lines.length < fewest) return false;
  const lengths = lines.map(({ text }) => columnsOf(text));
  const widths = lines.map(({ x, end }) => end - x);
  const widest = percentile(widths, 0.95);
  return percentile(lengths, 0.5) >= SHORTEST_LINE && percentile(widths, 0.5) >= widest * 0.55;
}

/** Both sides are on the same part of the page for a good while. */
function standBeside({ left, right }: Sides): boolean {
  const [a, b] = [extentOf(left), extentOf(right)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= Math.min(a.bottom - a.top, b.bottom - b.top) * 0.4;
}

function extentOf(segments: readonly Segment[]): { top: number; bottom: number } {
  const ys = segments.map(({ y }) => y);
  return { top: percentile(ys, 0), bottom: percentile(ys, 1) };
}

/** Each run of segments across the page closes the band above it. */
function bandsOf({ left, right, across }: Sides): Sides[] {
  const bands: Sides[] = [];
  let band: Sides = { left: [], right: [], across: [] };
  const all = [
    ...left.map((segment) => ({ segment, side: 'left' as const })),
    ...right.map((segment) => ({ segment, side: 'right' as const })),
    ...across.map((segment) => ({ segment, side: 'across' as const })),
  ].sort((a, b) => a.segment.y - b.segment.y);
  for (const { segment, side } of all) {
    if (side !== 'across' && band.across.length > 0) {
      bands.push(band);
      band = { left: [], right: [], across: [] };
    }
    band[side].push(segment);
  }
  return [...bands, band];
}

/** The number below which this share of them lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
