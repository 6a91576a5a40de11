import { isWide } from '../../text/characters.ts';
import type { Fragment } from './page-fragments.ts';

/** Fragments that follow one another on a base line without a gap that may part columns. */
export interface Segment {
  text: string;
  x: number;
  end: number;
  y: number;
  /** The size of most of its characters. */
  size: number;
}

/** A wider gap than this many times the height of the letters parts what stands in one line. */
const WIDEST_GAP = 1.5;

interface OpenSegment extends Segment {
  letters: Map<number, number>;
}

/** Puts fragments together, in the order in which the file has them. */
export function segmentsOf(fragments: readonly Fragment[]): Segment[] {
  const segments: OpenSegment[] = [];
  for (const fragment of fragments) {
    const open = segments.at(-1);
    if (open && continues(open, fragment)) extend(open, fragment);
    else segments.push(opened(fragment));
  }
  return segments.map(({ letters, ...segment }) => ({ ...segment, size: mostOf(letters) }));
}

function opened({ text, x, y, width, size }: Fragment): OpenSegment {
  return { text, x, y, end: x + width, size, letters: new Map([[size, text.length]]) };
}

function continues(open: OpenSegment, { x, y, size }: Fragment): boolean {
  const height = Math.max(open.size, size);
  const gap = x - open.end;
  return Math.abs(y - open.y) < height * 0.5 && gap > -height * 0.5 && gap < height * WIDEST_GAP;
}

function extend(open: OpenSegment, { text, x, y, width, size, blankBefore }: Fragment): void {
  const gap = x - open.end;
  const isApart = gap > size * 0.15 || (blankBefore && gap > -size * 0.1);
  open.text += (isApart && wantsBlank(open.text, text) ? ' ' : '') + text;
  open.end = Math.max(open.end, x + width);
  open.letters.set(size, (open.letters.get(size) ?? 0) + text.length);
  // What is raised or lowered beside the text does not move its line.
  if (size > open.size) Object.assign(open, { size, y });
}

/** Between Chinese characters a gap is spacing, not a blank. */
function wantsBlank(before: string, after: string): boolean {
  return !(isWide(before.at(-1) ?? '') && isWide(after.at(0) ?? ''));
}

function mostOf(letters: ReadonlyMap<number, number>): number {
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
