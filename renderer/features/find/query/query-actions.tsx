import type { FindStore } from '../find-store.ts';

/** What can be done with the query itself, right of it. */
export function QueryActions(_props: { store: FindStore }) {
  return null;
}
