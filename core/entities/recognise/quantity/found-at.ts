import type { Found } from './found.ts';

/** The quantity that token `at` belongs to, or null; `all` are in text order. Looked up in logarithmic time. */
export function foundAt(all: readonly Found[], at: number): Found | null {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = all[middle]!;
    if (at < found.from) high = middle - 1;
    else if (at >= found.to) low = middle + 1;
    else return found;
  }
  return null;
}
