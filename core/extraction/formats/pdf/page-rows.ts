import type { Piece, Segment } from './segments.ts';

/** Segments on one base line, from left to right; lines from top to bottom. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && segment.y - first.y < Math.min(first.size, segment.size) * 0.5) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** A row as one line; its size is that of its longest part. */
export function joinedRow(row: readonly Segment[]): Segment {
  const [first] = row as [Segment];
  const text = row.reduce((all, { text: one }) => (all === '' ? one : `${all} ${one}`), '');
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const end = row.reduce((farthest, segment) => Math.max(farthest, segment.end), first.end);
  const pieces = row.flatMap((segment) => segment.pieces);
  return { text, x: first.x, end, y: longest.y, size: longest.size, pieces };
}

export function piecesOf(row: readonly Segment[]): Piece[] {
  return row.flatMap(({ pieces }) => pieces);
}

/** From base line to base line. */
export function stepBetween(above: readonly Segment[], below: readonly Segment[]): number {
  return joinedRow(below).y - joinedRow(above).y;
}

/** The size of most letters of a row. */
export function heightOf(row: readonly Segment[]): number {
  return joinedRow(row).size;
}
