import type lunr from 'lunr';
import type {
  EngineAnswer,
  EngineHit,
  FieldMatch,
  SearchRecord,
  SearchRequest,
  SearchUpdate,
} from '../ports/search-engine.ts';
import type { QueryNode } from '../../shared/model/search-query.ts';
import { countFacets, failedFilters } from './facets.ts';
import { readIndexCache, writeIndexCache } from './index-cache.ts';
import { buildIndex, evaluate, type Found, tidyMatches } from './lunr-index.ts';

interface Candidate {
  ref: string;
  record: SearchRecord;
  found: Found;
  failed: ReturnType<typeof failedFilters>;
}

/**
 * Plain lunr over all records, held in memory and made anew when words change; a change of facets alone makes nothing
 * anew. Lives in a worker thread: every call blocks it until it is done.
 */
export class LunrEngine {
  #records = new Map<string, SearchRecord>();
  #index: lunr.Index | null = null;
  #seq = 0;
  readonly #folder: string | null;

  /** `folder` is where the index is kept between runs; null keeps nothing. */
  constructor(folder: string | null, cache: string | null = folder) {
    this.#folder = folder;
    const saved = cache === null ? null : readIndexCache(cache);
    if (!saved) return;
    this.#records = new Map(saved.records.map((record) => [refOf(record), record]));
    this.#index = saved.index;
    this.#seq = saved.seq;
  }

  loadedSeq(): number {
    return this.#seq;
  }

  clear(): void {
    this.#records.clear();
    this.#index = null;
    this.#seq = 0;
  }

  update({ put, remove, seq }: SearchUpdate): void {
    for (const record of put) this.#put(record);
    for (const record of remove) this.#remove(refOf(record));
    const unchanged = seq === this.#seq && put.length === 0 && remove.length === 0;
    this.#seq = seq;
    this.#index ??= buildIndex(this.#records);
    if (this.#folder !== null && !unchanged) {
      writeIndexCache(this.#folder, { seq, records: [...this.#records.values()], index: this.#index });
    }
  }

  query(request: SearchRequest): EngineAnswer {
    const candidates = this.#candidates(request);
    const passed = candidates.filter(({ failed }) => failed.length === 0).sort(orders[request.sort]);
    return {
      seq: this.#seq,
      total: passed.length,
      hits: passed.slice(request.offset, request.offset + request.limit).map(toHit),
      facets: countFacets(candidates.map(({ record, failed }) => ({ facets: record.facets, failed }))),
    };
  }

  matches(query: QueryNode, record: { kind: string; id: string }): readonly FieldMatch[] {
    return tidyMatches(this.#evaluate(query).get(refOf(record))?.matches ?? []);
  }

  status(): { seq: number; records: number } {
    return { seq: this.#seq, records: this.#records.size };
  }

  #candidates(request: SearchRequest): Candidate[] {
    return [...this.#evaluate(request.query)].map(([ref, found]) => {
      const record = this.#records.get(ref)!;
      return { ref, record, found, failed: failedFilters(record.facets, request.filters) };
    });
  }

  #evaluate(query: QueryNode) {
    this.#index ??= buildIndex(this.#records);
    return evaluate(this.#index, query, () => this.#records.keys());
  }

  #put(record: SearchRecord): void {
    const ref = refOf(record);
    if (this.#records.get(ref)?.revision !== record.revision) this.#index = null;
    this.#records.set(ref, record);
  }

  #remove(ref: string): void {
    if (this.#records.delete(ref)) this.#index = null;
  }
}

function refOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}

function toHit({ record, found }: Candidate): EngineHit {
  return { kind: record.kind, id: record.id, score: found.score, matches: tidyMatches(found.matches) };
}

const byTitle = (a: Candidate, b: Candidate): number =>
  a.record.facets.title.localeCompare(b.record.facets.title) || a.ref.localeCompare(b.ref);
const byDate = (a: Candidate, b: Candidate): number =>
  (b.record.facets.date ?? '').localeCompare(a.record.facets.date ?? '') || byTitle(a, b);

const orders: Record<SearchRequest['sort'], (a: Candidate, b: Candidate) => number> = {
  relevance: (a, b) => b.found.score - a.found.score || byDate(a, b),
  date: byDate,
  title: byTitle,
};
