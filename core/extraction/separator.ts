import type { CellPlace } from '../../shared/model/block.ts';
import type { Paragraph } from './text/paragraph.ts';

const BLANK_LINE = '\n\n';

/** A table whose cells lie further apart is drawn, not written. */
const MOST_TABS = 50;

/**
 * What stands between two paragraphs in the plain text: a blank line; within a table a line break before a new row and a
 * tab for each column, so that empty cells keep their place.
 */
export function separatorOf(above: Paragraph, below: Paragraph): string {
  const [from, to] = [above.markup?.cell, below.markup?.cell];
  return from && to && from.table === to.table ? betweenCells(from, to) : BLANK_LINE;
}

function betweenCells(from: CellPlace, to: CellPlace): string {
  const isSameRow = from.row === to.row;
  const columns = Math.min(MOST_TABS, to.column - (isSameRow ? from.column : 0));
  return isSameRow ? '\t'.repeat(Math.max(1, columns)) : `\n${'\t'.repeat(Math.max(0, columns))}`;
}
