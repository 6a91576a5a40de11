import { makeAutoObservable, observable, runInAction } from 'mobx';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import type { ItemQuery, PagedItems } from './paged-items.ts';

const PAGE = 500;
/** The most files that one operation takes. */
const MOST = 10_000;

/** The list that files are chosen in. */
interface List {
  readonly selected: number | null;
  readonly items: PagedItems | null;
  select(index: number): void;
}

/** The files of a report that are chosen for what is done to several at once, by their place in the report. */
export class ItemChoice {
  private readonly chosen = observable.map<number, ImportItem>({}, { deep: false });
  /** Where a stretch begins that is chosen with Shift, by its place in the list. */
  #anchor = 0;
  readonly #workbench: Workbench;
  readonly #list: List;

  constructor(workbench: Workbench, list: List) {
    this.#workbench = workbench;
    this.#list = list;
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

  /** Chooses a row, or no longer. */
  toggle(index: number | null): void {
    const item = index === null ? undefined : this.#list.items?.at(index);
    if (index === null || !item) return;
    if (!this.chosen.delete(item.position)) this.chosen.set(item.position, item);
    this.#anchor = index;
    this.#list.select(index);
  }

  /** Chooses the stretch from where the last choice began, as far as its rows were read. */
  extendTo(index: number): void {
    if (this.size === 0) this.#anchor = this.#list.selected ?? index;
    this.#list.select(index);
    const to = this.#list.selected ?? index;
    const [first, last] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    const rows = Array.from({ length: Math.min(MOST, last - first + 1) }, (_, row) => first + row);
    const stretch = rows.flatMap((row) => this.#list.items?.at(row) ?? []);
    this.chosen.replace(stretch.map((item) => [item.position, item]));
  }

  /** Chooses all files of the list, also those that were not scrolled to. */
  async chooseAll(): Promise<void> {
    const { items } = this.#list;
    if (!items) return;
    await this.#workbench.notifications.attempt(async () => {
      const all = await this.#allOf(items.query);
      runInAction(() => this.chosen.replace(all.map((item) => [item.position, item])));
    });
  }

  /** What is chosen stays chosen as it is by now; another import begins with nothing. */
  renew(run: ImportRun['id'] | undefined, at: (position: number) => ImportItem | undefined): void {
    if (run === undefined) return this.clear();
    for (const position of this.chosen.keys()) {
      const item = at(position);
      if (item) this.chosen.set(position, item);
    }
  }

  async #allOf(query: ItemQuery): Promise<ImportItem[]> {
    const all: ImportItem[] = [];
    for (let isMore = true; isMore && all.length < MOST;) {
      const { items, total } = await this.#workbench.core.call('corpus.importItems', {
        ...{ ...query, outcomes: [...query.outcomes] },
        ...{ offset: all.length, limit: PAGE },
      });
      all.push(...items);
      isMore = items.length > 0 && all.length < total;
    }
    return all;
  }
}
