import type {
  EngineAnswer,
  EngineHit,
  EngineQuery,
  ExpressionRequest,
  RecordMatches,
  RecordRanges,
  RecordRef,
  SearchRequest,
  SearchUpdate,
  SignificantWord,
} from '../ports/search-engine.ts';
import { countPassages } from './count-passages.ts';
import { budgetFor, evaluate } from './evaluate.ts';
import { countFacets, failedFilters } from './facets.ts';
import { type Copies, foldCopies } from './fold-copies.ts';
import { IncomingUpdate } from './incoming-update.ts';
import { IndexStore } from './index-store.ts';
import { loadIndex } from './load-index.ts';
import { matchExpression } from './match-expression.ts';
import { Merging } from './merging.ts';
import { pageInOrder } from './page-in-order.ts';
import { orderOf } from './record-order.ts';
import type { RecordTable } from './record-table.ts';
import { SearchIndex } from './search-index.ts';
import type { Found } from './segments/found.ts';
import { significantWords } from './significant-words.ts';
import { tidyMatches } from './tidy-matches.ts';

/** Changes of facets that may be lost with the process: reading them again costs little. */
const UNSAVED_CHANGES = 1000;

/**
 * Segments of columns under lunr: lunr's stems and lunr's scores, in a form whose updates cost in proportion to what changed.
 * Lives in a worker thread: every call blocks it until it is done.
 */
export class LunrEngine {
  #index = new SearchIndex();
  #merging = new Merging(this.#index);
  #incoming: IncomingUpdate | null = null;
  #seq = 0;
  readonly #store: IndexStore | null;

  /** `folder` is where the index is kept between runs; null keeps nothing. */
  constructor(folder: string | null, cache: string | null = folder) {
    const saved = cache === null ? null : loadIndex(cache);
    this.#store = folder === null ? null : new IndexStore(folder, saved?.manifest);
    if (!saved) return;
    for (const segment of saved.segments) this.#index.restore(segment);
    this.#index.set.lastId = saved.manifest.lastSegment;
    this.#seq = saved.manifest.seq;
  }

  loadedSeq(): number {
    return this.#seq;
  }

  clear(): void {
    this.#index = new SearchIndex();
    this.#merging = new Merging(this.#index);
    this.#incoming = null;
    this.#seq = 0;
    this.#store?.clear();
  }

  update(update: SearchUpdate): void {
    if (update.part === 0) this.#incoming = null;
    this.#incoming ??= new IncomingUpdate((ref) => this.#index.table.revisionOf(ref));
    this.#incoming.take(update);
    if (update.seq !== null) this.#takeIn(this.#incoming, update.seq);
  }

  /** Writes the index to its folder, unless it lies there as it is. */
  save(): void {
    if (this.#store && this.#store.seq !== this.#seq) this.#store.save(this.#index, this.#seq);
  }

  /** Merges small segments for about so many milliseconds; true where there is more to do. */
  tidy(milliseconds: number): boolean {
    const outcome = this.#merging.work(milliseconds);
    if (outcome === 'finished') this.#store?.save(this.#index, this.#seq);
    return outcome !== 'nothing';
  }

  query(request: SearchRequest): EngineAnswer {
    const { table } = this.#index;
    const budget = budgetFor(this.#index);
    const found = evaluate(this.#index, request.query, budget);
    const failed = failedFilters(table.columns, request.filters, found.hits.length);
    const passed = slotsOf(found.hits, failed);
    const wanted = request.kinds
      ? passed.filter((slot) => request.kinds!.includes(table.at(slot).kind))
      : passed;
    const order = orderOf(request, table, found.scores);
    const { slots, copies } = foldCopies(wanted, order, table, request.families);
    const page = pageInOrder(slots, order, request.offset, request.limit);
    return {
      seq: this.#seq,
      total: slots.length,
      passages: request.countPassages ? countPassages(found, slots) : null,
      hits: this.#hits(found, page, copies),
      kinds: request.kinds ? countKinds(table, passed) : {},
      facets: countFacets(table.columns, found.hits, failed),
      cut: budget.cut,
    };
  }

  matches(query: EngineQuery, record: RecordRef): RecordMatches {
    const slot = this.#index.table.slotOf(record);
    if (slot === undefined) return { seq: this.#seq, revision: null, matches: [] };
    const [hit] = this.#hits(this.#evaluate(query), [slot]);
    return { seq: this.#seq, revision: hit!.revision, matches: hit!.matches };
  }

  /** The texts that a regular expression matches, with where; null where the time ran out. */
  matchExpression(request: ExpressionRequest): RecordRanges[] | null {
    return matchExpression(request);
  }

  /** The ids of all articles that are found, in no order. */
  ids({ query, filters }: Pick<SearchRequest, 'query' | 'filters'>): { seq: number; ids: string[] } {
    const { table } = this.#index;
    const { hits } = this.#evaluate(query);
    const slots = slotsOf(hits, failedFilters(table.columns, filters, hits.length));
    return { seq: this.#seq, ids: slots.map((slot) => table.at(slot).id) };
  }

  significantWords(text: string, most: number): { seq: number; words: SignificantWord[] } {
    return { seq: this.#seq, words: significantWords(this.#index.set, text, most) };
  }

  status(): { seq: number; records: number } {
    return { seq: this.#seq, records: this.#index.table.size };
  }

  #evaluate(query: EngineQuery): Found {
    return evaluate(this.#index, query);
  }

  #hits(found: Found, slots: readonly number[], copies: Copies = new Map()): EngineHit[] {
    const wanted = new Uint8Array(found.hits.length);
    for (const slot of slots) wanted[slot] = 1;
    const places = found.places(wanted);
    return slots.map((slot) => {
      const { kind, id, revision } = this.#index.table.at(slot);
      return {
        ...{ kind, id, revision },
        score: found.scores[slot]!,
        copies: copies.get(slot) ?? 0,
        matches: tidyMatches(places.get(slot)),
      };
    });
  }

  #takeIn(incoming: IncomingUpdate, seq: number): void {
    const wordsChanged = this.#index.apply(incoming.changes, incoming.segments());
    this.#incoming = null;
    this.#seq = seq;
    const saved = this.#store?.seq ?? seq;
    if (wordsChanged || saved === 0 || Math.abs(seq - saved) > UNSAVED_CHANGES) this.save();
  }
}

/** The slots that are found and that no filter keeps out. */
function slotsOf(hits: Uint8Array, failed: Uint16Array): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < hits.length; slot += 1) {
    if (hits[slot] === 1 && failed[slot] === 0) slots.push(slot);
  }
  return slots;
}

function countKinds(table: RecordTable, slots: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const slot of slots) {
    const { kind } = table.at(slot);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
