import { makeAutoObservable, observable, runInAction } from 'mobx';
import type { ImportConcern, ImportItem, ImportOutcome } from '../../../shared/contract/corpus.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import type { CoreClient } from '../../client/core-client.ts';

const PAGE = 100;
/** Pages that are kept; those farthest from what is looked at go first. */
const KEPT_PAGES = 40;

export interface ItemQuery {
  run: ImportRunId;
  outcomes: readonly ImportOutcome[];
  /** Only those that are worth a look. */
  concerning: boolean;
  /** Only those that are worth a look for this reason. */
  concern?: ImportConcern;
}

/** The files of one import's report, read in pages as they come into sight. Rows are only ever added, at the end. */
export class PagedItems {
  private readonly pages = observable.map<number, ImportItem[]>({}, { deep: false });
  readonly #core: CoreClient;
  readonly query: ItemQuery;
  readonly #onError: (error: unknown) => void;
  readonly #asked = new Set<number>();
  #total = 0;

  constructor(core: CoreClient, query: ItemQuery, onError: (error: unknown) => void) {
    this.#core = core;
    this.query = query;
    this.#onError = onError;
    makeAutoObservable(this, { query: false }, { autoBind: true });
  }

  /** The file at this place of the list; undefined while it is not read yet. */
  at(index: number): ImportItem | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Sees to it that the rows of a window are there; `total` is how many there are by now. */
  need(from: number, to: number, total: number): void {
    this.#total = total;
    const first = Math.floor(Math.max(0, from) / PAGE);
    const last = Math.floor(Math.max(0, Math.min(to, total - 1)) / PAGE);
    for (let page = first; page <= last && page * PAGE < total; page += 1) {
      if (!this.#isWhole(page)) void this.#read(page);
    }
    this.#forget((first + last) / 2);
  }

  /** Reads again what was read, without taking it out of sight meanwhile. `total` is how many there are by now. */
  async refresh(total: number): Promise<void> {
    this.#total = total;
    const known = [...this.pages.keys()];
    for (const page of known.filter((one) => one > 0 && one * PAGE >= total)) this.pages.delete(page);
    await Promise.all(known.filter((page) => this.pages.has(page)).map((page) => this.#read(page)));
  }

  #isWhole(page: number): boolean {
    const wanted = Math.min(PAGE, this.#total - page * PAGE);
    return (this.pages.get(page)?.length ?? 0) >= wanted;
  }

  async #read(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const expected = this.#total;
    try {
      const { items } = await this.#core.call('corpus.importItems', {
        ...{ ...this.query, outcomes: [...this.query.outcomes] },
        ...{ offset: page * PAGE, limit: PAGE },
      });
      runInAction(() => this.pages.set(page, items));
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#asked.delete(page);
    }
    // Rows that came meanwhile may lie on it.
    if (this.#total > expected && !this.#isWhole(page)) await this.#read(page);
  }

  #forget(middle: number): void {
    if (this.pages.size <= KEPT_PAGES) return;
    const byDistance = [...this.pages.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    for (const page of byDistance.slice(KEPT_PAGES)) this.pages.delete(page);
  }
}
