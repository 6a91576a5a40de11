import type { FindStore } from '../find-store.ts';

/** What can be done with all results, at the right of their bar. */
export function ResultActions(_props: { store: FindStore }) {
  return null;
}
