import { countGroups } from './group-matches.ts';
import type { Found } from './segments/found.ts';

/** So many records at most are looked through while somebody waits. */
const MOST_RECORDS = 10_000;

/** How many passages the texts of some records have together; null where there are too many records to look through. */
export function countPassages(found: Found, slots: readonly number[]): number | null {
  if (slots.length > MOST_RECORDS) return null;
  const wanted = new Uint8Array(found.hits.length);
  for (const slot of slots) wanted[slot] = 1;
  let count = 0;
  for (const [, inText] of found.places(wanted).values()) count += countGroups(inText);
  return count;
}
