import { columnsIn } from './page-columns.ts';
import type { PageFragments } from './page-fragments.ts';
import { joinedRow, rowsOf } from './page-rows.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A line of a page. `column`: its place among the columns of the page, in reading order; null where it spans the page. */
export interface PageLine extends Segment {
  column: number | null;
}

/** The lines of a page in the order in which a person reads them: column by column, from top to bottom. */
export function pageLines({ fragments }: PageFragments): PageLine[] {
  return columnsIn(segmentsOf(fragments)).flatMap(({ segments, isColumn }, at) =>
    rowsOf(segments).map((row) => ({ ...joinedRow(row), column: isColumn ? at : null })),
  );
}
