import type { SearchField } from '../../../shared/model/search-query.ts';
import type { TermList } from './term-list.ts';

/** The fields of a record in the order in which a segment holds them. */
export const FIELDS = ['title', 'text'] as const satisfies readonly SearchField[];

/**
 * The words of some records, in columns that never change. A record is known by its place in the segment ("document",
 * counted from 0); which record that is, and whether it is still one, is said elsewhere.
 */
export interface Segment {
  /** How many words each field of each document has: those of document d at 2d (title) and 2d + 1 (text). */
  lengths: Uint32Array<ArrayBuffer>;
  terms: TermList;
  /** For each term: in how many titles, in how many texts, then where and how often; see postings.ts. */
  postings: Uint8Array<ArrayBuffer>;
  postingStarts: Uint32Array<ArrayBuffer>;
  /** For each term and each document it is in: its places in the field; see positions.ts. */
  positions: Uint8Array<ArrayBuffer>;
  positionStarts: Uint32Array<ArrayBuffer>;
  /** Written words that their own term does not begin with, and the places of those terms; see word-forms.ts. */
  forms: TermList;
  formTerms: Uint32Array<ArrayBuffer>;
}

export function countDocuments({ lengths }: Segment): number {
  return lengths.length / FIELDS.length;
}

/** Bytes that a segment takes in memory, and about as many on disk. */
export function sizeOf(segment: Segment): number {
  const { lengths, terms, postings, postingStarts, positions, positionStarts, forms, formTerms } = segment;
  const columns = [lengths, terms.units, terms.starts, postings, postingStarts, positions, positionStarts];
  const all = [...columns, forms.units, forms.starts, formTerms];
  return all.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
