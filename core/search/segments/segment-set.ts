import { lengthOf, type LiveSegment, NOBODY, toLiveSegment } from './live-segment.ts';
import { FIELDS, type Segment } from './segment.ts';

/**
 * All segments of an index, and what lunr's scores need to know of all records: how many there are and how long their fields are
 * together. Only the living count, so that a score never depends on what was there before.
 */
export class SegmentSet {
  segments: readonly LiveSegment[] = [];
  /** Records that are somebody. */
  records = 0;
  /** The words of each field of them together, in the order of FIELDS. */
  readonly words: number[] = FIELDS.map(() => 0);
  /** The number of the newest segment there ever was: numbers are never used again. */
  lastId = 0;

  /** Takes a segment in, whose documents are still to be given to records. */
  add(words: Segment, id = this.lastId + 1): LiveSegment {
    const segment = toLiveSegment(id, words);
    this.lastId = Math.max(this.lastId, id);
    this.segments = [...this.segments, segment];
    return segment;
  }

  /** The document is a record from now on. */
  give(segment: LiveSegment, document: number, slot: number): void {
    segment.slots[document] = slot;
    segment.alive += 1;
    this.#count(segment, document, 1);
  }

  /** The document is nobody from now on. */
  bury(segment: LiveSegment, document: number): void {
    segment.slots[document] = NOBODY;
    segment.alive -= 1;
    this.#count(segment, document, -1);
  }

  /** Takes segments away, whose living documents count no more. */
  remove(gone: ReadonlySet<LiveSegment>): void {
    for (const segment of gone) {
      for (const [document, slot] of segment.slots.entries()) {
        if (slot !== NOBODY) this.bury(segment, document);
      }
    }
    this.segments = this.segments.filter((segment) => !gone.has(segment));
  }

  clear(): void {
    this.segments = [];
    this.records = 0;
    this.words.fill(0);
  }

  #count(segment: LiveSegment, document: number, by: 1 | -1): void {
    this.records += by;
    for (const field of FIELDS.keys()) this.words[field]! += by * lengthOf(segment, document, field);
  }
}
