import type { Block } from '../../../../shared/model/block.ts';

/** The cells of a row that have text, in order; `header` where all of them head columns. */
export interface TableRow {
  row: number;
  cells: Block[];
  isHeader: boolean;
}

export interface TableOfBlocks {
  rows: TableRow[];
  columns: number;
}

/** Blocks in order, the cells of each table put together. */
export function withTables(blocks: readonly Block[]): (Block | TableOfBlocks)[] {
  const pieces: (Block | TableOfBlocks)[] = [];
  let number: number | null = null;
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (!block.cell) pieces.push(block);
    else if (last && 'rows' in last && block.cell.table === number) addCell(last, block, block.cell.row);
    else pieces.push(addCell({ rows: [], columns: 0 }, block, block.cell.row));
    number = block.cell?.table ?? null;
  }
  return pieces;
}

function addCell(table: TableOfBlocks, block: Block, row: number): TableOfBlocks {
  const last = table.rows.at(-1);
  const isHeader = block.cell?.isHeader ?? false;
  if (last?.row === row) {
    last.cells.push(block);
    last.isHeader &&= isHeader;
  } else table.rows.push({ row, cells: [block], isHeader });
  table.columns = Math.max(table.columns, (block.cell?.column ?? 0) + 1);
  return table;
}
