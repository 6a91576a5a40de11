import { columnsIn } from './page-columns.ts';
import type { PageFragments } from './page-fragments.ts';
import { joinedRow, rowsOf } from './page-rows.ts';
import { tablesIn } from './page-tables.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { tableLines } from './table-lines.ts';

/** A line of a page. `column`: its place among the columns of the page, in reading order; null where it spans the page. */
export interface PageLine extends Segment {
  column: number | null;
  /** Where it stands in a table, and in which of the page; null for text. */
  cell: { table: number; row: number; column: number; isHeader: boolean } | null;
}

/** The lines of a page in the order in which a person reads them: column by column, from top to bottom. */
export function pageLines({ fragments }: PageFragments): PageLine[] {
  let tables = -1;
  return columnsIn(segmentsOf(fragments)).flatMap(({ segments, isColumn }, at) => {
    const column = isColumn ? at : null;
    return tablesIn(rowsOf(segments)).flatMap((group): PageLine[] => {
      if (group.columns === null) return group.rows.map((row) => ({ ...joinedRow(row), column, cell: null }));
      tables += 1;
      return tableLines(group).map((line) => ({ ...line, column, cell: { table: tables, ...line.cell } }));
    });
  });
}
