import type { FieldMatch } from '../ports/search-engine.ts';
import type { Places } from './segments/found.ts';
import { FIELDS } from './segments/segment.ts';

/** The matches of a record in text order within each field, overlapping and touching ones made one. */
export function tidyMatches(places: Places | undefined): FieldMatch[] {
  if (!places) return [];
  return FIELDS.flatMap((field, number) =>
    tidyRanges(places[number]!).map(([start, end]) => ({ field, start, end })),
  );
}

function tidyRanges(places: readonly number[]): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < places.length; at += 2) ranges.push([places[at]!, places[at + 1]!]);
  ranges.sort(([a], [b]) => a - b);
  const tidy: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = tidy.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else tidy.push([start, end]);
  }
  return tidy;
}
