import { columnsOf } from '../../text/characters.ts';
import { isListItem } from '../../text/paragraph-shape.ts';
import { heightOf, joinedRow, piecesOf, stepBetween } from './page-rows.ts';
import type { Piece, Segment } from './segments.ts';
import { type Columns, columnsWith, placesOf } from './table-columns.ts';

/** Rows of a page that belong together: lines of text, or the lines of a table. */
export interface RowGroup {
  rows: Segment[][];
  /** Where the columns of the table lie; null for text. */
  columns: Columns | null;
}

/** The next row of a table is no further off than this many times the least step so far, and half a line. */
const WIDEST_STEP = 1.8;
const MOST_ALIKE = 0.75;
const FEWEST_ROWS = 2;
/** Of two columns more rows are asked: two lines with a gap at the same place may be anything. */
const FEWEST_ROWS_OF_TWO = 3;
const LONGEST_CELL = 60;
const SHORTEST_PROSE = 16;
const MARKER = /^(?:[-•*·▪●◦‣–■◆○□➢✓]|[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)、）]?)$/i;

/** Parts the rows of a page into text and tables: lines with gaps at the same places, one below the other. */
export function tablesIn(rows: Segment[][]): RowGroup[] {
  const groups: RowGroup[] = [];
  let at = 0;
  while (at < rows.length) {
    const table = tableAt(rows, at);
    const length = table?.rows.length ?? 1;
    const last = groups.at(-1);
    if (table) groups.push(table);
    else if (last && last.columns === null) last.rows.push(rows[at]!);
    else groups.push({ rows: [rows[at]!], columns: null });
    at += length;
  }
  return groups;
}

function tableAt(rows: readonly Segment[][], from: number): RowGroup | null {
  let columns: Columns = columnsWith([], rows[from]!) ?? [];
  if (columns.length < 2) return null;
  let end = from + 1;
  let least = Infinity;
  while (end < rows.length) {
    const [above, row] = [rows[end - 1]!, rows[end]!];
    const step = stepBetween(above, row);
    const next: Columns | null = isNear(above, row, least) ? columnsWith(columns, row) : null;
    if (next === null) break;
    columns = next;
    least = Math.min(least, step);
    end += 1;
  }
  const table = withoutTail(rows.slice(from, end));
  return isTable(table, columns) ? { rows: table, columns } : null;
}

/** Near enough to be one more row, or one more line of a cell, in letters of about the same size. */
function isNear(above: Segment[], row: Segment[], least: number): boolean {
  const [a, b] = [heightOf(above), heightOf(row)];
  if (Math.min(a, b) < Math.max(a, b) * MOST_ALIKE || isListItem(joinedRow(row).text)) return false;
  return stepBetween(above, row) <= Math.min(least, b * 2.5) * WIDEST_STEP + b / 2;
}

/** Lines below the last row of several cells are those of a cell while they stand close; else they are the text below. */
function withoutTail(rows: Segment[][]): Segment[][] {
  const steps = rows.slice(1).map((row, at) => stepBetween(rows[at]!, row));
  const leading = Math.min(...steps) * 1.1;
  let end = rows.findLastIndex((row) => piecesOf(row).length > 1) + 1;
  while (end < rows.length && steps[end - 1]! <= leading) end += 1;
  return rows.slice(0, end);
}

function isTable(rows: readonly Segment[][], columns: Columns): boolean {
  const full = rows.map(piecesOf).filter((pieces) => pieces.length > 1);
  const fewest = columns.length > 2 ? FEWEST_ROWS : FEWEST_ROWS_OF_TWO;
  if (full.length < fewest || full.some((pieces) => pieces.some(({ text }) => /\.{4}|…{2}/.test(text))))
    return false;
  const cells = (column: number) => full.flatMap((pieces) => placesOf(pieces, columns)[column] ?? []);
  const first = cells(0).map(({ text }) => text);
  if (columns.length === 2 && first.every((text) => MARKER.test(text) || /[:：]$/.test(text))) return false;
  if (columns.every((column, at) => isProse(cells(at), column))) return false;
  return columns.some((_column, at) => averageOf(cells(at)) <= LONGEST_CELL / 2);
}

/** Lines of running text: most of them as wide as their column. */
function isProse(cells: readonly Piece[], column: { x: number; end: number }): boolean {
  const full = cells.filter(({ x, end }) => end - x >= (column.end - column.x) * 0.8);
  return averageOf(cells) >= SHORTEST_PROSE && full.length >= cells.length * 0.6;
}

function averageOf(cells: readonly Piece[]): number {
  return cells.reduce((sum, { text }) => sum + columnsOf(text), 0) / Math.max(1, cells.length);
}
