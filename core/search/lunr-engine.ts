import type {
  EngineAnswer,
  EngineHit,
  RecordMatches,
  SearchRecord,
  SearchRequest,
  SearchUpdate,
} from '../ports/search-engine.ts';
import type { QueryNode } from '../../shared/model/search-query.ts';
import { countFacets, failedFilters } from './facets.ts';
import { readIndexCache, writeIndexCache } from './index-cache.ts';
import { buildIndex, evaluate, type Found, tidyMatches, type WordIndex } from './lunr-index.ts';
import { rankRecords } from './record-order.ts';

interface Candidate {
  ref: string;
  record: SearchRecord;
  found: Found;
  failed: ReturnType<typeof failedFilters>;
}

/** Changes of facets that may be lost with the process: reading them again costs less than writing a large index. */
const UNSAVED_CHANGES = 1000;

/**
 * Plain lunr over all records, held in memory and made anew when words change; a change of facets alone makes nothing
 * anew. Lives in a worker thread: every call blocks it until it is done.
 */
export class LunrEngine {
  #records = new Map<string, SearchRecord>();
  #index: WordIndex | null = null;
  #orders: ReturnType<typeof rankRecords> | null = null;
  #parts: SearchUpdate[] = [];
  #seq = 0;
  #savedSeq = 0;
  readonly #folder: string | null;

  /** `folder` is where the index is kept between runs; null keeps nothing. */
  constructor(folder: string | null, cache: string | null = folder) {
    this.#folder = folder;
    const saved = cache === null ? null : readIndexCache(cache);
    if (!saved) return;
    this.#records = new Map(saved.records.map((record) => [refOf(record), record]));
    this.#index = saved.index;
    this.#seq = saved.seq;
    this.#savedSeq = saved.seq;
  }

  loadedSeq(): number {
    return this.#seq;
  }

  clear(): void {
    this.#records.clear();
    this.#index = null;
    this.#orders = null;
    this.#parts = [];
    this.#seq = 0;
  }

  update(update: SearchUpdate): void {
    if (update.part === 0) this.#parts = [];
    // The parts before went to a thread that has died since.
    if (update.part !== this.#parts.length) throw new Error(`Part ${update.part} came without those before`);
    this.#parts.push(update);
    if (update.seq !== null) this.#takeIn(update.seq);
  }

  /** Writes the index to its folder, unless it lies there as it is. */
  save(): void {
    if (this.#folder === null || this.#index === null || this.#savedSeq === this.#seq) return;
    const records = [...this.#records.values()];
    writeIndexCache(this.#folder, { seq: this.#seq, records, index: this.#index });
    this.#savedSeq = this.#seq;
  }

  query(request: SearchRequest): EngineAnswer {
    const candidates = this.#candidates(request);
    const passed = candidates.filter(({ failed }) => failed.length === 0).sort(this.#order(request.sort));
    return {
      seq: this.#seq,
      total: passed.length,
      hits: passed.slice(request.offset, request.offset + request.limit).map(toHit),
      facets: countFacets(candidates.map(({ record, failed }) => ({ facets: record.facets, failed }))),
    };
  }

  matches(query: QueryNode, record: { kind: string; id: string }): RecordMatches {
    const ref = refOf(record);
    const found = this.#evaluate(query).get(ref);
    return {
      seq: this.#seq,
      revision: this.#records.get(ref)?.revision ?? null,
      matches: tidyMatches(found?.matches ?? []),
    };
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

  #order(sort: SearchRequest['sort']): (a: Candidate, b: Candidate) => number {
    this.#orders ??= rankRecords(this.#records);
    const { byDate, byTitle } = this.#orders;
    const newer = (a: Candidate, b: Candidate): number => byDate.get(a.ref)! - byDate.get(b.ref)!;
    switch (sort) {
      case 'relevance':
        return (a, b) => b.found.score - a.found.score || newer(a, b);
      case 'date':
        return newer;
      case 'title':
        return (a, b) => byTitle.get(a.ref)! - byTitle.get(b.ref)!;
    }
  }

  #takeIn(seq: number): void {
    for (const { put, remove } of this.#parts) {
      for (const record of put) this.#put(record);
      for (const record of remove) this.#remove(refOf(record));
    }
    this.#parts = [];
    this.#orders = null;
    this.#seq = seq;
    const wordsChanged = this.#index === null;
    this.#index ??= buildIndex(this.#records);
    if (wordsChanged || Math.abs(seq - this.#savedSeq) > UNSAVED_CHANGES) this.save();
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
  const { kind, id, revision } = record;
  return { kind, id, revision, score: found.score, matches: tidyMatches(found.matches) };
}
