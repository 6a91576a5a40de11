import type { FacetValue } from '../../../../shared/contract/search.ts';

/** The year of an article whose year is not known. */
const NO_YEAR = '';
/** A longer time is shown from the newest year back; what lies before is in the first bar. */
const MOST_BARS = 12;

/** One bar of the histogram: the years that it stands for, inclusive, and how many articles are of them. */
export interface YearBar {
  from: string;
  to: string;
  count: number;
}

/** Every year from the first to the last, those without articles too, and how many have no year; null where none is without. */
export function yearBars(years: readonly FacetValue[]): { bars: YearBar[]; undated: number | null } {
  const undated = years.find(({ value }) => value === NO_YEAR)?.count ?? null;
  const counts = new Map(
    years.filter(({ value }) => value !== NO_YEAR).map(({ value, count }) => [Number(value), count]),
  );
  if (counts.size === 0) return { bars: [], undated };
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const start = Math.max(first, last - MOST_BARS + 1);
  const bars: YearBar[] = [];
  for (let year = start; year <= last; year += 1) {
    const from = year === start ? first : year;
    bars.push({ from: written(from), to: written(year), count: countIn(counts, from, year) });
  }
  return { bars, undated };
}

function countIn(counts: ReadonlyMap<number, number>, from: number, to: number): number {
  return [...counts].reduce((sum, [year, count]) => sum + (from <= year && year <= to ? count : 0), 0);
}

/** ISO 8601 has four digits. */
function written(year: number): string {
  return String(year).padStart(4, '0');
}
