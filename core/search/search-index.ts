import type { RecordChange } from './incoming-update.ts';
import { type RecordEntry, RecordTable, type WordsPlace } from './record-table.ts';
import { type LiveSegment, NOBODY } from './segments/live-segment.ts';
import { GONE } from './segments/merge-segments.ts';
import type { Segment } from './segments/segment.ts';
import { SegmentSet } from './segments/segment-set.ts';

/** A segment as it was saved, with what its documents are. */
export interface StoredSegment {
  id: number;
  words: Segment;
  records: readonly (RecordEntry | null)[];
}

/** Documents by the segment they are in. */
export type Documents = Map<LiveSegment, Set<number>>;

/** The records and their words: what the engine asks, and what is saved. */
export class SearchIndex {
  set = new SegmentSet();
  table = new RecordTable();
  /** Documents whose record changed without its words, or went, since this was emptied last. */
  readonly changed: Documents = new Map();

  restore({ id, words, records }: StoredSegment): void {
    const segment = this.set.add(words, id);
    for (const [document, entry] of records.entries()) {
      if (entry) this.#setWords(this.table.put(entry), { segment, document });
    }
  }

  /** Says whether any words changed, or only what is known of records besides. */
  apply(changes: readonly RecordChange[], words: readonly Segment[]): boolean {
    const segments = words.map((one) => this.set.add(one));
    for (const change of changes) {
      if ('remove' in change) this.#remove(change.remove);
      else {
        const place = change.words && { ...change.words, segment: segments[change.words.segment]! };
        this.#put(change.put, place);
      }
    }
    this.#dropEmpty();
    return changes.some((change) => 'remove' in change || change.words !== null);
  }

  /** Puts a merged segment in the place of those it was made of; `becomes` says where their documents went. */
  replace(sources: readonly { segment: LiveSegment; becomes: Uint32Array }[], words: Segment): void {
    const merged = this.set.add(words);
    for (const { segment, becomes } of sources) {
      for (const [document, slot] of segment.slots.entries()) {
        // Who went while it was merged is nobody in the new segment too.
        if (slot === NOBODY || becomes[document] === GONE) continue;
        const place = { segment: merged, document: becomes[document]! };
        this.set.give(merged, place.document, slot);
        this.table.setPlace(slot, place);
      }
    }
    this.set.remove(new Set(sources.map(({ segment }) => segment)));
    this.#dropEmpty();
  }

  #dropEmpty(): void {
    this.set.remove(new Set(this.set.segments.filter(({ alive }) => alive === 0)));
  }

  #put(entry: RecordEntry, place: WordsPlace | null): void {
    const slot = this.table.put(entry);
    if (place) this.#setWords(slot, place);
    else this.#note(this.table.placeAt(slot)!);
  }

  #remove(ref: string): void {
    const slot = this.table.slotOfRef(ref);
    if (slot === undefined) return;
    this.#bury(this.table.placeAt(slot));
    this.table.remove(slot);
  }

  #setWords(slot: number, place: WordsPlace): void {
    this.#bury(this.table.placeAt(slot));
    this.set.give(place.segment, place.document, slot);
    this.table.setPlace(slot, place);
  }

  #bury(place: WordsPlace | null): void {
    if (!place) return;
    this.set.bury(place.segment, place.document);
    this.#note(place);
  }

  #note({ segment, document }: WordsPlace): void {
    const documents = this.changed.get(segment) ?? new Set();
    this.changed.set(segment, documents.add(document));
  }
}
