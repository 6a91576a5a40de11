import type { SearchRecord } from '../ports/search-engine.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** The place of each record, from 0, by its title and by its date, the newest first and those without a date last. */
export function rankRecords(records: ReadonlyMap<string, SearchRecord>): {
  byTitle: ReadonlyMap<string, number>;
  byDate: ReadonlyMap<string, number>;
} {
  const refs = [...records.keys()].sort();
  const titled = refs.sort((a, b) => collator.compare(titleOf(records, a), titleOf(records, b)));
  const dated = [...titled].sort((a, b) => compareDates(dateOf(records, b), dateOf(records, a)));
  return { byTitle: places(titled), byDate: places(dated) };
}

function titleOf(records: ReadonlyMap<string, SearchRecord>, ref: string): string {
  return records.get(ref)!.facets.title;
}

function dateOf(records: ReadonlyMap<string, SearchRecord>, ref: string): string {
  return records.get(ref)!.facets.date ?? '';
}

/** ISO 8601: the order of the letters is the order of time. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function places(refs: readonly string[]): ReadonlyMap<string, number> {
  return new Map(refs.map((ref, place) => [ref, place]));
}
