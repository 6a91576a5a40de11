import { percentile } from './page-columns.ts';
import type { PageLine } from './page-lines.ts';

/** A line with the edges of the column or the text area that it stands in, and its page, from 1. */
export interface PlacedLine extends PageLine {
  page: number;
  left: number;
  right: number;
}

/** Fewer lines than this do not show where a page's text begins and ends. */
const FEWEST_LINES = 8;

/** Gives the lines of a document, running heads left out, the edges between which they are set. */
export function withBounds<Line extends PageLine & { page: number }>(
  lines: readonly Line[],
): (Line & PlacedLine)[] {
  const areas = new Map<string, Line[]>();
  const text = lines.filter(({ cell }) => cell === null);
  for (const line of text) {
    const area = areas.get(areaOf(line));
    if (area) area.push(line);
    else areas.set(areaOf(line), [line]);
  }
  const everywhere = boundsOf(text.filter(({ column }) => column === null));
  const bounds = new Map(
    [...areas].map(([name, area]) => [name, isEnough(area) ? boundsOf(area) : everywhere] as const),
  );
  return lines.map((line) => ({ ...line, ...(bounds.get(areaOf(line)) ?? everywhere) }));
}

function areaOf({ page, column }: { page: number; column: number | null }): string {
  return `${page} ${column}`;
}

/** A column has edges of its own, however short it is. */
function isEnough(area: readonly PageLine[]): boolean {
  return area[0]!.column !== null || area.length >= FEWEST_LINES;
}

function boundsOf(lines: readonly PageLine[]): { left: number; right: number } {
  const starts = lines.map(({ x }) => x);
  const ends = lines.map(({ end }) => end);
  return {
    left: percentile(starts, 0.05),
    right: -percentile(
      ends.map((end) => -end),
      0.05,
    ),
  };
}
