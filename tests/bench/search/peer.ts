import type { SearchRecord } from '../../../core/ports/search-engine.ts';

export type QueryKind =
  | 'one word'
  | 'two words'
  | 'a beginning of three letters'
  | 'a misspelt word'
  | 'a phrase'
  | 'three Chinese characters';

/** Asks for words in the engine's own way; it gives the best twenty, or all where it cannot do with less. */
export type Ask = (words: readonly string[]) => unknown;

/** A search engine as it is measured: set up as its documentation says, over the title and the text of records. */
export interface Peer {
  /** Takes records in. */
  add(records: readonly SearchRecord[]): unknown;
  /** Whatever is left to do after the last of them. */
  finish?(): unknown;
  /** How it is asked, by kind of query; one that it does not have is left out. */
  ask: Partial<Record<QueryKind, Ask>>;
}

/** How many hits are asked for. */
export const LIMIT = 20;
