import type { SearchFacets, SearchRecord } from '../ports/search-engine.ts';
import { OrdinalColumn } from './ordinal-column.ts';
import type { LiveSegment } from './segments/live-segment.ts';

/** A record without its words. */
export type RecordEntry = Omit<SearchRecord, 'fields'>;

/** Where the words of a record are. */
export interface WordsPlace {
  segment: LiveSegment;
  document: number;
}

/** Lists of values that narrow records. */
const LISTS = ['city', 'source', 'tag', 'entity', 'collection', 'has', 'standing'] as const;
/** What narrows records; 'date' is a list of one date or none. */
export const COLUMNS = [...LISTS, 'date'] as const;
export type ColumnName = (typeof COLUMNS)[number];
type Lists = Pick<SearchFacets, (typeof LISTS)[number]>;
export type FacetColumns = Readonly<Record<ColumnName, OrdinalColumn>>;

/** All records without their words, in columns by slot. A slot that became free is given to the next new record. */
export class RecordTable {
  readonly columns = emptyColumns();
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #records: { kind: string; id: string; revision: string; title: string }[] = [];
  readonly #places: (WordsPlace | null)[] = [];
  /** 1 for each slot that is a record's. */
  #taken = new Uint8Array(1024);

  get size(): number {
    return this.#slots.size;
  }

  slotOf(record: { kind: string; id: string }): number | undefined {
    return this.#slots.get(refOf(record));
  }

  slotOfRef(ref: string): number | undefined {
    return this.#slots.get(ref);
  }

  revisionOf(ref: string): string | undefined {
    const slot = this.#slots.get(ref);
    return slot === undefined ? undefined : this.#records[slot]!.revision;
  }

  /** 1 for each slot that is a record's, one place for each slot there is. */
  taken(): Uint8Array {
    return this.#taken.subarray(0, this.#records.length);
  }

  /** Sets all but the place of a record's words; answers with its slot. */
  put({ kind, id, revision, facets }: RecordEntry): number {
    const slot = this.#slotFor(refOf({ kind, id }));
    this.#records[slot] = { kind, id, revision, title: facets.title };
    for (const name of COLUMNS) this.columns[name].set(slot, valuesOf(facets, name));
    return slot;
  }

  remove(slot: number): void {
    this.#slots.delete(refOf(this.#records[slot]!));
    this.#places[slot] = null;
    this.#taken[slot] = 0;
    this.#free.push(slot);
  }

  at(slot: number): { kind: string; id: string; revision: string; title: string } {
    return this.#records[slot]!;
  }

  entryAt(slot: number): RecordEntry {
    const { kind, id, revision, title } = this.at(slot);
    const lists = Object.fromEntries(LISTS.map((name) => [name, this.columns[name].at(slot)]));
    const date = this.columns.date.at(slot)[0] ?? null;
    return { kind, id, revision, facets: { ...(lists as Lists), date, title } };
  }

  placeAt(slot: number): WordsPlace | null {
    return this.#places[slot] ?? null;
  }

  setPlace(slot: number, place: WordsPlace): void {
    this.#places[slot] = place;
  }

  #slotFor(ref: string): number {
    const known = this.#slots.get(ref);
    if (known !== undefined) return known;
    const slot = this.#free.pop() ?? this.#records.length;
    if (slot >= this.#taken.length) {
      const grown = new Uint8Array(this.#taken.length * 2);
      grown.set(this.#taken);
      this.#taken = grown;
    }
    this.#slots.set(ref, slot);
    this.#taken[slot] = 1;
    return slot;
  }
}

export function refOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

function emptyColumns(): FacetColumns {
  return Object.fromEntries(COLUMNS.map((name) => [name, new OrdinalColumn()])) as FacetColumns;
}

function valuesOf(facets: SearchFacets, name: ColumnName): readonly string[] {
  if (name !== 'date') return facets[name];
  return facets.date === null ? [] : [facets.date];
}
