import { makeAutoObservable, reaction } from 'mobx';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { ListStore } from './list/list-store.ts';
import { ArticleSelection } from './order/article-selection.ts';
import { ReaderStore } from './reader/reader-store.ts';

/** The list and the reader beside it. Kept while other sections are shown, so that one comes back to the same line. */
export class ReadStore {
  readonly list: ListStore;
  readonly selection: ArticleSelection;
  reader: ReaderStore | null = null;
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.list = new ListStore(workbench);
    this.selection = new ArticleSelection(this.list);
    makeAutoObservable(this, { list: false, selection: false }, { autoBind: true });
    workbench.core.on('libraryClosed', this.closeReader);
    workbench.core.on('libraryOpened', this.selection.clear);
    reaction(this.askedSearch, (search) => search && this.list.lookFor(search), { fireImmediately: true });
    reaction(this.shownPlace, (place) => this.show(place), { fireImmediately: true });
  }

  show(place: ReturnType<ReadStore['shownPlace']>): void {
    if (!place) return;
    if (this.reader?.article !== place.article) {
      this.reader?.dispose();
      this.reader = new ReaderStore(this.#workbench, this.list, place.article);
    }
    this.list.reveal(place.article);
    this.reader.lookFor(place.sought ?? null);
    if (place.range) this.reader.reveal(place.range);
  }

  shownPlace() {
    const { current } = this.#workbench.navigation;
    return current.kind === 'article' ? current : null;
  }

  /** What another view wants to be looked for. */
  askedSearch() {
    const { current } = this.#workbench.navigation;
    return current.kind === 'read' ? current.search : undefined;
  }

  /** Opens the article before or after the one that is shown, in the order of the list. */
  step(by: 1 | -1): void {
    this.openAt(this.neighbour(by));
  }

  canStep(by: 1 | -1): boolean {
    return this.list.hits[this.neighbour(by)] !== undefined;
  }

  /** Opens an item of the list; while a search runs, at its first match. */
  openAt(index: number, newTab = false): void {
    const hit = this.list.hits[index];
    if (!hit) return;
    this.list.moveCursor(index);
    const first = this.list.isSearching ? hit.snippets[0]?.marks[0] : undefined;
    const range = first ? { range: { start: first[0], end: first[1] } } : {};
    this.#workbench.navigation.open({ kind: 'article', article: hit.article, ...range }, { newTab });
  }

  /** What a command for articles is about: those that are chosen, else the one that is read, else the one at the cursor. */
  get targets(): readonly ArticleId[] {
    if (this.selection.size > 0) return [...this.selection.ids];
    const read = this.shownPlace()?.article ?? this.list.hits[this.list.cursor]?.article;
    return read === undefined ? [] : [read];
  }

  /** A menu is about the articles that are chosen; opened at another one, about that alone. */
  aimAt(index: number): void {
    const article = this.list.hits[index]?.article;
    if (article === undefined || this.selection.has(article)) return;
    this.selection.clear();
    this.selection.toggle(index);
  }

  closeReader(): void {
    this.reader?.dispose();
    this.reader = null;
  }

  /** The item before or after the article that is shown, the first one where none is. */
  private neighbour(by: 1 | -1): number {
    const at = this.reader ? this.list.indexOf(this.reader.article) : -1;
    return at === -1 ? 0 : at + by;
  }
}

const stores = new WeakMap<Workbench, ReadStore>();

/** The one of this window. */
export function readStoreOf(workbench: Workbench): ReadStore {
  const store = stores.get(workbench) ?? new ReadStore(workbench);
  stores.set(workbench, store);
  return store;
}
