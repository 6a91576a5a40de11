import type { FindStore } from '../find-store.ts';

/** What is found in notes, tags, briefs and sheets, below the articles. */
export function Elsewhere(_props: { store: FindStore }) {
  return null;
}
