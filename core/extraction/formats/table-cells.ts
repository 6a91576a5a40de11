import type { Paragraph } from '../text/paragraph.ts';
import type { DocumentBlock } from './document-text.ts';

/** A cell of a table: its paragraphs, and how far it reaches. */
export interface TableCell {
  blocks: readonly DocumentBlock[];
  columnSpan: number;
  rowSpan: number;
}

export interface TableRow {
  cells: readonly TableCell[];
  isHeader: boolean;
}

/** A cell with more text than this is a page in a frame, not a value, in characters. */
const LONGEST_CELL = 1500;
const WIDEST = 1000;

/**
 * The blocks of a table: one a cell that has text, with its place. A table of one column, or with whole articles in its
 * cells, is a frame around text and gives its paragraphs as they are. `number` tells tables of a document apart.
 */
export function tableBlocks(rows: readonly TableRow[], number: number): DocumentBlock[] {
  if (isFrame(rows)) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
  const blocks: DocumentBlock[] = [];
  const taken = new Set<string>();
  for (const [row, { cells, isHeader }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const text = cellText(cell);
      const markup: Paragraph['markup'] = {
        kind: 'cell',
        level: 0,
        cell: { table: number, row, column, isHeader },
      };
      if (text !== '') blocks.push({ text, markup });
      takePlaces(taken, cell, row, column);
      column += span(cell.columnSpan);
    }
  }
  return blocks;
}

function isFrame(rows: readonly TableRow[]): boolean {
  return (
    rows.every(({ cells }) => cells.length <= 1) ||
    rows.some(({ cells }) => cells.some((cell) => cellText(cell).length > LONGEST_CELL))
  );
}

function cellText({ blocks }: TableCell): string {
  return blocks
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** Where a cell reaches into rows below, their own cells move to the right. */
function takePlaces(taken: Set<string>, cell: TableCell, row: number, column: number): void {
  for (let down = 1; down < span(cell.rowSpan); down += 1) {
    for (let right = 0; right < span(cell.columnSpan); right += 1)
      taken.add(`${row + down} ${column + right}`);
  }
}

function span(stated: number): number {
  return Math.min(WIDEST, Math.max(1, Number.isFinite(stated) ? stated : 1));
}
