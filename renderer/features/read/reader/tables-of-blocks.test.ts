import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/model/block.ts';
import { withTables } from './tables-of-blocks.ts';

const paragraph = (start: number): Block => ({ kind: 'paragraph', level: 0, start, end: start + 1 });
const cell = (start: number, table: number, row: number, column: number, isHeader = false): Block => ({
  ...{ kind: 'cell', level: 0, start, end: start + 1 },
  cell: { table, row, column, isHeader },
});

describe('withTables', () => {
  it('puts the cells of each table together, row by row, and leaves other blocks as they are', () => {
    const pieces = withTables([
      paragraph(0),
      cell(2, 0, 0, 0, true),
      cell(4, 0, 0, 2, true),
      cell(6, 0, 1, 1),
      cell(8, 1, 0, 0),
      paragraph(10),
    ]);
    expect(pieces).toEqual([
      paragraph(0),
      {
        columns: 3,
        rows: [
          { row: 0, cells: [cell(2, 0, 0, 0, true), cell(4, 0, 0, 2, true)], isHeader: true },
          { row: 1, cells: [cell(6, 0, 1, 1)], isHeader: false },
        ],
      },
      { columns: 1, rows: [{ row: 0, cells: [cell(8, 1, 0, 0)], isHeader: false }] },
      paragraph(10),
    ]);
  });
});
