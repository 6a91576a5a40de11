import { makeAutoObservable, observable, runInAction } from 'mobx';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { CoreClient } from '../../client/core-client.ts';
import type { ItemQuery } from './paged-items.ts';

const PAGE = 500;
/** The most files that one operation takes. */
const MOST = 10_000;

/** The files of a report that are chosen for what is done to several at once, by their place in the report. */
export class ItemChoice {
  private readonly chosen = observable.map<number, ImportItem>({}, { deep: false });
  /** Where a stretch begins that is chosen with Shift, by its place in the list. */
  #anchor = 0;
  readonly #core: CoreClient;

  constructor(core: CoreClient) {
    this.#core = core;
    makeAutoObservable(this, {}, { autoBind: true });
  }

  get size(): number {
    return this.chosen.size;
  }

  get items(): ImportItem[] {
    return [...this.chosen.values()].sort((a, b) => a.position - b.position);
  }

  has(item: ImportItem): boolean {
    return this.chosen.has(item.position);
  }

  clear(): void {
    this.chosen.clear();
  }

  /** Begins anew at a row, without choosing it. */
  startAt(index: number): void {
    this.chosen.clear();
    this.#anchor = index;
  }

  toggle(index: number, item: ImportItem | undefined): void {
    if (!item) return;
    if (!this.chosen.delete(item.position)) this.chosen.set(item.position, item);
    this.#anchor = index;
  }

  /** Chooses the stretch from where the last choice began, as far as its rows were read. */
  extendTo(index: number, at: (index: number) => ImportItem | undefined): void {
    const [first, last] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
    const stretch: [number, ImportItem][] = [];
    for (let row = first; row <= last && stretch.length < MOST; row += 1) {
      const item = at(row);
      if (item) stretch.push([item.position, item]);
    }
    this.chosen.replace(stretch);
  }

  /** Chooses all files of a list, also those that were not scrolled to. */
  async chooseAll(query: ItemQuery): Promise<void> {
    const all: ImportItem[] = [];
    for (let isMore = true; isMore && all.length < MOST;) {
      const page = { offset: all.length, limit: PAGE };
      const { items, total } = await this.#core.call('corpus.importItems', {
        ...{ ...query, outcomes: [...query.outcomes] },
        ...page,
      });
      all.push(...items);
      isMore = items.length > 0 && all.length < total;
    }
    runInAction(() => this.chosen.replace(all.map((item) => [item.position, item])));
  }

  /** What is chosen stays chosen as it is by now; another import begins with nothing. */
  renew(run: ImportRun['id'] | undefined, at: (position: number) => ImportItem | undefined): void {
    if (run === undefined) return this.clear();
    for (const position of this.chosen.keys()) {
      const item = at(position);
      if (item) this.chosen.set(position, item);
    }
  }
}
