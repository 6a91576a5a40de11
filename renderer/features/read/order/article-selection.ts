import { makeAutoObservable, observable, reaction, runInAction } from 'mobx';
import { MOST_ARTICLES } from '../../../../shared/contract/order.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import type { ListStore } from '../list/list-store.ts';

/** The articles of the list that are chosen for what is done to several at once. */
export class ArticleSelection {
  readonly ids = observable.set<ArticleId>();
  /** Where a stretch begins that is chosen with Shift. */
  #anchor = 0;
  readonly #list: ListStore;

  constructor(list: ListStore) {
    this.#list = list;
    makeAutoObservable(this, { ids: false }, { autoBind: true });
    // Another list: what is chosen and out of sight would be changed unseen.
    reaction(() => [list.query, list.scope, list.filters], this.clear);
  }

  get size(): number {
    return this.ids.size;
  }

  has(article: ArticleId): boolean {
    return this.ids.has(article);
  }

  clear(): void {
    this.ids.clear();
  }

  /** Begins anew at an item, without choosing it. */
  startAt(index: number): void {
    this.ids.clear();
    this.#anchor = index;
  }

  /** Chooses one more beside the article that is read, which is shown as chosen as long as no other is; or one less. */
  add(index: number, read: ArticleId | undefined): void {
    const isListed = this.#list.hits.some(({ article }) => article === read);
    if (this.size === 0 && isListed && this.#list.hits[index]?.article !== read) this.ids.add(read!);
    this.toggle(index);
  }

  toggle(index: number): void {
    const article = this.#list.hits[index]?.article;
    if (article === undefined) return;
    if (!this.ids.delete(article)) this.ids.add(article);
    this.#anchor = index;
    this.#list.moveCursor(index);
  }

  /** Chooses the stretch from where the last choice began. */
  extendTo(index: number): void {
    const to = Math.max(0, Math.min(index, this.#list.hits.length - 1));
    const [first, last] = [Math.min(this.#anchor, to), Math.max(this.#anchor, to)];
    this.ids.replace(this.#list.hits.slice(first, last + 1).map(({ article }) => article));
    this.#list.moveCursor(to);
  }

  /** Chooses all that the query and filters leave, also what was not scrolled to yet. */
  async chooseAll(): Promise<void> {
    const all = await this.#list.allArticles(MOST_ARTICLES);
    runInAction(() => this.ids.replace(all));
  }
}
