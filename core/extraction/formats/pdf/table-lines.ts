import { heightOf, joinedRow, piecesOf, stepBetween } from './page-rows.ts';
import type { RowGroup } from './page-tables.ts';
import type { Piece, Segment } from './segments.ts';
import { placesOf } from './table-columns.ts';

/** A line of a cell, and where the cell stands; `row` and `column` from 0. */
export interface CellLine extends Segment {
  cell: { row: number; column: number; isHeader: boolean };
}

/** A line of a table, with its pieces by column. */
interface TableLine {
  places: Piece[][];
  y: number;
  size: number;
}

/** From base line to base line within a cell, at most, as a multiple of the height of its letters. */
const WIDEST_LEADING = 1.55;

/** The lines of a table, cell by cell and row by row. */
export function tableLines({ rows, columns }: RowGroup): CellLine[] {
  const lines = rows.map((row): TableLine => {
    const { y, size } = joinedRow(row);
    return { places: placesOf(piecesOf(row), columns ?? []), y, size };
  });
  const whole = wholeRows(lines, stepsOf(rows));
  const hasHeader = isHeader(whole);
  return whole.flatMap((row, at) =>
    (columns ?? []).flatMap((_column, column) =>
      row.flatMap(({ places, y, size }) => {
        const pieces = places[column] ?? [];
        if (pieces.length === 0) return [];
        const text = pieces.map((piece) => piece.text).join(' ');
        const cell = { row: at, column, isHeader: hasHeader && at === 0 };
        return [{ text, x: pieces[0]!.x, end: pieces.at(-1)!.end, y, size, pieces, cell }];
      }),
    ),
  );
}

function stepsOf(rows: readonly Segment[][]): number[] {
  return rows.slice(1).map((row, at) => stepBetween(rows[at]!, row) / heightOf(row));
}

/** Lines that stand close and of which one is not whole are one row: a cell whose text is wrapped. */
function wholeRows(lines: readonly TableLine[], steps: readonly number[]): TableLine[][] {
  const closest = Math.min(...steps);
  const isWrapped = closest <= WIDEST_LEADING && Math.max(...steps) > closest * 1.2;
  const rows: TableLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const above = rows.at(-1);
    const isClose = at > 0 && isWrapped && steps[at - 1]! < closest * 1.15;
    if (above && isClose && !(isWhole(line) && above.some(isWhole))) above.push(line);
    else rows.push([line]);
  }
  return rows;
}

function isWhole({ places }: TableLine): boolean {
  return places.every((pieces) => pieces.length > 0);
}

/** A first row of words over a column of numbers. */
function isHeader(rows: readonly TableLine[][]): boolean {
  const [first = [], ...below] = rows.map((row) => textsOf(row));
  if (first.some((text) => /\d/.test(text))) return false;
  return first.some((text, column) => {
    const values = below.map((row) => row[column] ?? '').filter((value) => value !== '');
    return (
      text !== '' &&
      values.length > 0 &&
      values.filter((value) => /\d/.test(value)).length * 2 > values.length
    );
  });
}

function textsOf(row: readonly TableLine[]): string[] {
  const columns = row[0]?.places.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    row.flatMap(({ places }) => places[column]!.map(({ text }) => text)).join(' '),
  );
}
