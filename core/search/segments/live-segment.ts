import { countDocuments, FIELDS, type Segment } from './segment.ts';

/** Stands for the record of a document that is none any more. */
export const NOBODY = 0xff_ff_ff_ff;

/**
 * A segment and which records its documents are now. Records have numbers of their own ("slots"), so that what is known of a
 * record besides its words stays where it is when segments are merged.
 */
export interface LiveSegment {
  readonly id: number;
  readonly words: Segment;
  /** The slot of each document, or NOBODY where the record went or got other words. */
  readonly slots: Uint32Array;
  /** How many documents are somebody. */
  alive: number;
}

/** All its documents are nobody at first. */
export function toLiveSegment(id: number, words: Segment): LiveSegment {
  return { id, words, slots: new Uint32Array(countDocuments(words)).fill(NOBODY), alive: 0 };
}

export function hasDead({ slots, alive }: LiveSegment): boolean {
  return alive < slots.length;
}

/** How many words a field of a document has; the field is given by its place in FIELDS. */
export function lengthOf({ words }: LiveSegment, document: number, field: number): number {
  return words.lengths[document * FIELDS.length + field]!;
}
