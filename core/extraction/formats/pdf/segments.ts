import { isWide } from '../../text/characters.ts';
import type { Fragment } from './page-fragments.ts';

/** A stretch of a segment without a gap that may part the cells of a table. */
export interface Piece {
  text: string;
  x: number;
  end: number;
}

/** Fragments that follow one another on a base line without a gap that may part columns. */
export interface Segment {
  text: string;
  x: number;
  end: number;
  y: number;
  /** The size of most of its characters. */
  size: number;
  pieces: Piece[];
}

/** A wider gap than this many times the height of the letters parts what stands in one line. */
const WIDEST_GAP = 1.5;
/** A wider one than this may part cells, in a table whose columns stand close. */
const CELL_GAP = 0.7;
/** Programs put a quarter of the height between Chinese and Latin letters, which is no blank. */
const SCRIPT_GAP = 0.32;

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
  const end = x + width;
  return { text, x, y, end, size, letters: new Map([[size, text.length]]), pieces: [{ text, x, end }] };
}

function continues(open: OpenSegment, { x, y, size }: Fragment): boolean {
  const height = Math.max(open.size, size);
  const gap = x - open.end;
  return Math.abs(y - open.y) < height * 0.5 && gap > -height * 0.5 && gap < height * WIDEST_GAP;
}

function extend(open: OpenSegment, fragment: Fragment): void {
  const { x, y, width, size } = fragment;
  const gap = x - open.end;
  const text = isRaised(open, fragment) ? raised(fragment.text) : fragment.text;
  const added = (isApart(open, fragment) ? ' ' : '') + text;
  open.text += added;
  const piece = open.pieces.at(-1)!;
  if (gap > size * CELL_GAP) open.pieces.push({ text, x, end: x + width });
  else Object.assign(piece, { text: piece.text + added, end: Math.max(piece.end, x + width) });
  open.end = Math.max(open.end, x + width);
  open.letters.set(size, (open.letters.get(size) ?? 0) + text.length);
  // What is raised or lowered beside the text does not move its line.
  if (size > open.size) Object.assign(open, { size, y });
}

function isApart(open: OpenSegment, { text, x, size, blankBefore }: Fragment): boolean {
  const gap = x - open.end;
  if (isWide(open.text.at(-1) ?? '') !== isWide(text.at(0) ?? '')) return gap > size * SCRIPT_GAP;
  const isWideEnough = gap > size * 0.15 || (blankBefore && gap > -size * 0.1);
  return isWideEnough && wantsBlank(open.text, text);
}

/** The number of a note or a power: small and above the line, right behind a word. */
function isRaised(open: OpenSegment, { text, x, y, size }: Fragment): boolean {
  const isSmall = size < open.size * 0.92 && open.y - y > open.size * 0.2;
  return isSmall && x - open.end < size * 0.5 && /^\d{1,3}$/.test(text);
}

function raised(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** Between Chinese characters a gap is spacing, not a blank. */
function wantsBlank(before: string, after: string): boolean {
  return !(isWide(before.at(-1) ?? '') && isWide(after.at(0) ?? ''));
}

function mostOf(letters: ReadonlyMap<number, number>): number {
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
