import type { PageLine } from './page-lines.ts';

interface PlacedOnPage extends PageLine {
  page: number;
}

interface OpenTable {
  number: number;
  /** That on the page, and the page. */
  table: number;
  page: number;
  columns: number;
  head: string;
  /** Added to the rows of the page. */
  rowsAbove: number;
  rows: number;
}

/**
 * Numbers the tables of a document, those that go on over a page's end as one; `isRepeated` says of a line that it is the
 * head of such a table, printed again.
 */
export function documentTables<Line extends PlacedOnPage>(
  lines: readonly Line[],
): { line: Line; isRepeated: boolean }[] {
  let tables = 0;
  let open: OpenTable | null = null;
  return lines.map((line, at) => {
    const { cell, page } = line;
    if (cell === null) {
      open = null;
      return { line, isRepeated: false };
    }
    if (!open || open.table !== cell.table || open.page !== page) {
      const begun = begin(lines, at);
      const goesOn: boolean = open !== null && open.page === page - 1 && open.columns === begun.columns;
      const isAgain: boolean = goesOn && open!.head === begun.head;
      open = goesOn
        ? { ...begun, number: open!.number, head: open!.head, rowsAbove: open!.rows - (isAgain ? 1 : 0) }
        : { ...begun, number: tables++ };
    }
    const row = cell.row + open.rowsAbove;
    const isRepeated = open.rowsAbove > 0 && cell.row === 0 && headOf(lines, at) === open.head;
    open.rows = row + 1;
    const isHeader = cell.isHeader && open.rowsAbove === 0;
    return { line: { ...line, cell: { ...cell, table: open.number, row, isHeader } }, isRepeated };
  });
}

function begin(lines: readonly PlacedOnPage[], at: number): OpenTable {
  const { page, cell } = lines[at]!;
  const table = cell!.table;
  const columns = new Set<number>();
  for (let next = at; isOf(lines[next], page, table); next += 1) columns.add(lines[next]!.cell!.column);
  return {
    ...{ number: 0, table, page, columns: columns.size, head: headOf(lines, at), rowsAbove: 0 },
    rows: 0,
  };
}

/** The words of the row that a line stands in, read from its first line. */
function headOf(lines: readonly PlacedOnPage[], at: number): string {
  const { page, cell } = lines[at]!;
  let first = at;
  const isInRow = (line: PlacedOnPage | undefined) =>
    isOf(line, page, cell!.table) && line!.cell!.row === cell!.row;
  while (isInRow(lines[first - 1])) first -= 1;
  let head = '';
  for (let next = first; isInRow(lines[next]); next += 1) head += `${lines[next]!.text}\n`;
  return head;
}

function isOf(line: PlacedOnPage | undefined, page: number, table: number): boolean {
  return line !== undefined && line.page === page && line.cell?.table === table;
}
