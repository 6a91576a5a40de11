import type { FacetValue } from '../../../../shared/contract/search.ts';

/** Values beyond this stand behind a button, and so many zeros at most fill up to it. */
export const SHOWN = 8;
const ZEROS = 6;

/**
 * The values of a facet as they are listed: those that some result has; of the most frequent ones of the library those that
 * none has, with 0; and in any case those that are chosen.
 */
export function shownValues(
  found: readonly FacetValue[],
  everything: readonly FacetValue[],
  chosen: readonly string[],
): FacetValue[] {
  const known = new Set(found.map(({ value }) => value));
  const missing = everything.filter(({ value }) => !known.has(value)).map((item) => ({ ...item, count: 0 }));
  const zeros = missing.slice(0, Math.max(0, Math.min(ZEROS, SHOWN - found.length)));
  const wanted = missing.filter((item) => chosen.includes(item.value) && !zeros.includes(item));
  return [...found, ...zeros, ...wanted];
}
