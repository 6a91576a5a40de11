import { heightOf, piecesOf } from './page-rows.ts';
import type { Piece, Segment } from './segments.ts';

/** The columns of a table from left to right, each with its edges in points. */
export type Columns = readonly { x: number; end: number }[];

/** What parts columns is as wide as this, as a multiple of the height of the letters. */
const NARROWEST_GUTTER = 0.4;

/** Columns made so wide that a row stands in them; null where one of its pieces reaches into two of them. */
export function columnsWith(columns: Columns, row: readonly Segment[]): Columns | null {
  const gutter = heightOf(row) * NARROWEST_GUTTER;
  const merged = columns.map((column) => ({ ...column }));
  for (const { x, end } of piecesOf(row)) {
    const touched = merged.filter((column) => x < column.end + gutter && end > column.x - gutter);
    const [column] = touched;
    if (touched.length > 1) return null;
    if (!column) merged.push({ x, end });
    else Object.assign(column, { x: Math.min(column.x, x), end: Math.max(column.end, end) });
  }
  return merged.sort((a, b) => a.x - b.x);
}

/** The pieces of a row by the column that they stand in. */
export function placesOf(pieces: readonly Piece[], columns: Columns): Piece[][] {
  return columns.map(({ x, end }) =>
    pieces.filter((piece) => {
      const middle = (piece.x + piece.end) / 2;
      return middle >= x && middle <= end;
    }),
  );
}
