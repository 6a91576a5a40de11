import type { SearchRequest } from '../ports/search-engine.ts';
import { type RecordTable, refOf } from './record-table.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Below 0 where the record of one slot is listed before that of another. */
export type Order = (a: number, b: number) => number;

/**
 * By score, by date with the newest first and those without one last, by title, or by the first city in a given order; where
 * that is the same, by score, date, title and at last by id, so that pages of one list never overlap.
 */
export function orderOf(
  { sort, cities = [] }: Pick<SearchRequest, 'sort' | 'cities'>,
  table: RecordTable,
  scores: Float64Array,
): Order {
  const byTitle: Order = (a, b) =>
    collator.compare(table.at(a).title, table.at(b).title) || compare(refAt(table, a), refAt(table, b));
  const { date } = table.columns;
  const newer: Order = (a, b) => compare(date.at(b)[0] ?? '', date.at(a)[0] ?? '') || byTitle(a, b);
  const better: Order = (a, b) => scores[b]! - scores[a]! || newer(a, b);
  switch (sort) {
    case 'relevance':
      return better;
    case 'city': {
      const rank = rankOfCity(table, cities);
      return (a, b) => rank(a) - rank(b) || better(a, b);
    }
    case 'date':
      return newer;
    case 'title':
      return byTitle;
  }
}

function refAt(table: RecordTable, slot: number): string {
  return refOf(table.at(slot));
}

/** ISO 8601: the order of the letters is the order of time. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The place of a record's first city in an order of cities. */
function rankOfCity({ columns }: RecordTable, cities: readonly string[]): (slot: number) => number {
  const ranks = new Map(cities.map((city, at) => [city, at]));
  const ofList = columns.city.lists.map(([first = '']) => ranks.get(first) ?? cities.length);
  const ordinals = columns.city.ordinals();
  return (slot) => ofList[ordinals[slot]!]!;
}
