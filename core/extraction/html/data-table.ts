import { descendants, type HtmlElement, textsIn } from './html-tree.ts';

/** A cell of a table of data, and its place in the grid that rows and columns that span others make. */
export interface GridCell {
  element: HtmlElement;
  row: number;
  column: number;
  isHeader: boolean;
}

const BLOCKS_OF_TEXT = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'article',
  'section',
  'ul',
  'ol',
  'table',
  'form',
]);
const LONGEST_CELL = 250;
const MOST_CELLS = 50_000;

/**
 * True for a table of data: it says so by its headers or its caption, or its cells are short and many. Tables that set out
 * a page hold tables, or long passages of it.
 */
export function isDataTable(table: HtmlElement): boolean {
  const inner = descendants(table);
  if (table.attributes.role === 'presentation' || inner.some(({ name }) => name === 'table')) return false;
  const cells = inner.filter(({ name }) => name === 'td' || name === 'th');
  const rows = inner.filter(({ name }) => name === 'tr').length;
  if (cells.length < 2 || cells.length > MOST_CELLS) return false;
  const texts = cells.map((cell) => lengthOf(cell));
  const long = texts.filter((length) => length > LONGEST_CELL).length;
  const blocks = cells.filter(
    (cell) => descendants(cell).filter(({ name }) => BLOCKS_OF_TEXT.has(name)).length > 3,
  );
  if (long * 4 > cells.length || blocks.length * 4 > cells.length) return false;
  const isNamed = inner.some(({ name }) => name === 'th' || name === 'caption' || name === 'thead');
  return isNamed || (rows >= 2 && cells.length / rows >= 1.9);
}

/** The cells of a table of data, row by row. */
export function gridCells(table: HtmlElement): GridCell[] {
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  rowsOf(table).forEach((line, row) => {
    let column = 0;
    for (const element of line.children) {
      if (element.kind !== 'element' || (element.name !== 'td' && element.name !== 'th')) continue;
      while (taken.has(`${row},${column}`)) column += 1;
      cells.push({ element, row, column, isHeader: element.name === 'th' || line.parent?.name === 'thead' });
      const [wide, high] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
      for (let down = 1; down < high; down += 1)
        for (let right = 0; right < wide; right += 1) taken.add(`${row + down},${column + right}`);
      column += wide;
    }
  });
  return cells;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return descendants(table).filter(({ name }) => name === 'tr');
}

/** Nobody spans more; what says so wants to see us busy. */
const WIDEST_SPAN = 50;

function spanOf(element: HtmlElement, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(element.attributes[attribute] ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), WIDEST_SPAN) : 1;
}

function lengthOf(cell: HtmlElement): number {
  return textsIn(cell).reduce((sum, { text }) => sum + text.trim().length, 0);
}
