import type { SearchUpdate } from '../ports/search-engine.ts';
import { type RecordEntry, refOf } from './record-table.ts';
import type { Segment } from './segments/segment.ts';
import { SegmentBuilder } from './segments/segment-builder.ts';

/** A segment is closed when it has this many words, so that what is being built takes some tens of megabytes at most. */
const FULL = 1_000_000;

/** What becomes of one record; `words` are its new words, null where they are as they were. */
export type RecordChange =
  { put: RecordEntry; words: { segment: number; document: number } | null } | { remove: string };

/**
 * An update on its way in. Each part's texts are taken apart as it comes and not kept; nothing is to be seen of it before the
 * whole is there.
 */
export class IncomingUpdate {
  readonly changes: RecordChange[] = [];
  readonly #segments: Segment[] = [];
  readonly #revisions = new Map<string, string | null>();
  readonly #known: (ref: string) => string | undefined;
  #builder = new SegmentBuilder();
  #parts = 0;

  /** `known` says with which revision a record is known already. */
  constructor(known: (ref: string) => string | undefined) {
    this.#known = known;
  }

  /** Throws where the part before is missing: it went to a thread that has died since. */
  take({ put, remove, part }: SearchUpdate): void {
    if (part !== this.#parts) throw new Error(`Part ${part} came without those before`);
    this.#parts += 1;
    for (const { fields, ...entry } of put) {
      const ref = refOf(entry);
      const isKnown = this.#revisionOf(ref) === entry.revision;
      this.changes.push({ put: entry, words: isKnown ? null : this.#addWords(fields) });
      this.#revisions.set(ref, entry.revision);
    }
    for (const record of remove) {
      this.changes.push({ remove: refOf(record) });
      this.#revisions.set(refOf(record), null);
    }
  }

  /** The new words; changes name them by their place in this list. */
  segments(): readonly Segment[] {
    if (this.#builder.documents > 0) this.#close();
    return this.#segments;
  }

  #revisionOf(ref: string): string | null | undefined {
    return this.#revisions.has(ref) ? this.#revisions.get(ref) : this.#known(ref);
  }

  #addWords(fields: SearchUpdate['put'][number]['fields']): { segment: number; document: number } {
    const place = { segment: this.#segments.length, document: this.#builder.add(fields) };
    if (this.#builder.words >= FULL) this.#close();
    return place;
  }

  #close(): void {
    this.#segments.push(this.#builder.finish());
    this.#builder = new SegmentBuilder();
  }
}
