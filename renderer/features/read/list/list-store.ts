import { makeAutoObservable, observable, observableRef, runInAction } from 'mobx';
import type { Facets, SearchHit } from '../../../../shared/contract/search.ts';
import type { ArticleScope } from '../../../../shared/model/article-scope.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import type { QueryProblem } from '../../../../shared/model/search-query.ts';
import { gather } from '../../../workbench/gather.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { type FamilyPlace, foldFamilies } from './fold-families.ts';
import { keepKnown } from './keep-known.ts';
import { filtersOf, type ListScope, WHOLE_LIBRARY } from './list-scope.ts';

export type FacetName = 'city' | 'source' | 'year' | 'tag';
export type ListSort = 'relevance' | 'date' | 'title';

/** The year of an article whose year is not known. */
export const NO_YEAR = '';

const PAGE = 60;
/** The most items that one question asks for. */
const LONGEST_PAGE = 500;
/** Changes of the library are gathered this long before the list is asked for again, in milliseconds. */
const GATHER = 200;

function noFilters(): Record<FacetName, string[]> {
  return { city: [], source: [], year: [], tag: [] };
}

/**
 * The list of articles: what a query and filters leave, in pages, with the facets beside it. Families of near-copies are
 * folded into one row each.
 */
export class ListStore {
  query = '';
  sort: ListSort = 'relevance';
  filters = noFilters();
  scope: ListScope = WHOLE_LIBRARY;
  /** All that was read, in the order of the answer. */
  found: readonly SearchHit[] = [];
  /** The families that are shown one by one. */
  readonly open = observable.set<ArticleId>();
  total = 0;
  facets: Facets | null = null;
  problems: readonly QueryProblem[] = [];
  /** True until the first answer: then an empty list is an empty library. */
  isLoading = true;
  /** The item that the keys act on, from 0. */
  cursor = 0;
  readonly #workbench: Workbench;
  #asked = 0;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(
      this,
      {
        ...{ scope: observableRef, found: observableRef, facets: observableRef, problems: observableRef },
        open: false,
      },
      { autoBind: true },
    );
    const loadLater = gather(() => void this.load(), GATHER);
    workbench.core.on('searchIndexed', loadLater);
    workbench.core.on('libraryOpened', () => this.reset());
    workbench.core.on('coreRestarted', loadLater);
    workbench.core.on('libraryChanged', ({ kinds }) => {
      void this.#followCollection(kinds);
      // The index knows nothing of files that are gone, nor of near-copies.
      if ('document' in kinds || 'article' in kinds) loadLater();
    });
    void this.load();
  }

  /** The rows: of each family that is folded only the first. */
  get hits(): readonly SearchHit[] {
    return this.folded.hits;
  }

  /** How an article stands to the near-copies of it in the list; null where there are none. */
  placeOf(article: ArticleId): FamilyPlace | null {
    return this.folded.places.get(article) ?? null;
  }

  /** Shows the near-copies of a row one by one, or no longer. From one of them it leads back to the first. */
  setOpen(index: number, isOpen: boolean): boolean {
    const article = this.hits[index]?.article;
    const place = article && this.placeOf(article);
    if (!place || (isOpen && place.kind === 'member')) return false;
    const { family } = place;
    const wasOpen = this.open.has(family);
    if (isOpen) this.open.add(family);
    else this.open.delete(family);
    const head = this.hits.findIndex((hit) => hit.family === family);
    if (place.kind === 'member') this.moveCursor(head);
    return wasOpen !== isOpen;
  }

  /** Opens the family that an article is folded away in. */
  reveal(article: ArticleId): void {
    if (this.indexOf(article) !== -1) return;
    const family = this.found.find((hit) => hit.article === article)?.family;
    if (family) this.open.add(family);
  }

  get isNarrowed(): boolean {
    return this.query.trim() !== '' || Object.values(this.filters).some((values) => values.length > 0);
  }

  get isSearching(): boolean {
    return this.query.trim() !== '';
  }

  reset(): void {
    this.query = '';
    this.filters = noFilters();
    this.scope = WHOLE_LIBRARY;
    this.found = [];
    this.open.clear();
    this.total = 0;
    this.isLoading = true;
    void this.load();
  }

  moveCursor(to: number): void {
    this.cursor = Math.max(0, Math.min(to, this.hits.length - 1));
  }

  setQuery(query: string): void {
    this.query = query;
    this.cursor = 0;
    // The list begins anew, however far the one before was scrolled.
    void this.#ask(0, PAGE);
  }

  /** Looks for words in the articles of a collection, or in all, whatever was looked for before. */
  lookFor({ query, scope }: { query: string; scope: ArticleScope }): void {
    this.scope = scope ? { kind: 'collection', ...scope } : WHOLE_LIBRARY;
    this.filters = noFilters();
    this.setQuery(query);
  }

  setSort(sort: ListSort): void {
    this.sort = sort;
    void this.load();
  }

  setScope(scope: ListScope): void {
    this.scope = scope;
    this.filters = noFilters();
    this.cursor = 0;
    void this.#ask(0, PAGE);
  }

  toggle(facet: FacetName, value: string): void {
    const values = this.filters[facet];
    const isOn = values.includes(value);
    // Years are a span, so only one is on at a time.
    const others = facet === 'year' ? [] : values.filter((other) => other !== value);
    this.filters = { ...this.filters, [facet]: isOn ? others : [...others, value] };
    void this.load();
  }

  clear(): void {
    this.query = '';
    this.filters = noFilters();
    void this.load();
  }

  indexOf(article: ArticleId): number {
    return this.hits.findIndex((hit) => hit.article === article);
  }

  /** Asks anew, keeping as many as were shown; an answer to an older question is dropped. */
  async load(): Promise<void> {
    await this.#ask(0, Math.max(PAGE, this.found.length));
  }

  /** The next page, when the list is scrolled to its end. */
  async loadMore(): Promise<void> {
    if (this.found.length < this.total) await this.#ask(this.found.length, PAGE);
  }

  /** The articles that query, filters and scope leave, in order, at most so many. */
  async allArticles(most: number): Promise<ArticleId[]> {
    const all: ArticleId[] = [];
    for (let isMore = true; isMore && all.length < most;) {
      const limit = Math.min(LONGEST_PAGE, most - all.length);
      const { hits, total } = await this.#workbench.core.call('search.query', {
        ...this.#question(),
        ...{ offset: all.length, limit },
      });
      all.push(...hits.map(({ article }) => article));
      isMore = hits.length > 0 && all.length < total;
    }
    return all;
  }

  private get folded() {
    return foldFamilies(this.found, this.open);
  }

  /** A collection that goes takes its scope with it; one that is renamed is shown by its new name. */
  async #followCollection(kinds: Readonly<Record<string, unknown>>): Promise<void> {
    const { scope } = this;
    if (scope.kind !== 'collection' || !('collection' in kinds)) return;
    const { items } = await this.#workbench.core.call('collections.list', { limit: LONGEST_PAGE });
    const now = items.find(({ id }) => id === scope.id);
    if (this.scope !== scope) return;
    if (!now) this.setScope(WHOLE_LIBRARY);
    else runInAction(() => (this.scope = { ...scope, name: now.name }));
  }

  #question() {
    const { city, source, tag, year } = this.filters;
    const [from = null] = year;
    const undated = from === NO_YEAR;
    const dates = undated ? { undated } : { from, to: from };
    const sort = this.sort === 'relevance' && !this.isSearching ? ('date' as const) : this.sort;
    return { query: this.query, filters: { city, source, tag, ...dates, ...filtersOf(this.scope) }, sort };
  }

  async #ask(offset: number, limit: number): Promise<void> {
    const question = (this.#asked += 1);
    try {
      const answer = await this.#workbench.core.call('search.query', {
        ...this.#question(),
        ...{ offset, limit: Math.min(limit, LONGEST_PAGE) },
      });
      if (question !== this.#asked) return;
      runInAction(() => {
        const found = offset === 0 ? answer.hits : [...this.found, ...answer.hits];
        this.found = keepKnown(this.found, found, ({ article }) => article);
        this.total = answer.total;
        // Facets that say the same are not drawn again.
        if (JSON.stringify(this.facets) !== JSON.stringify(answer.facets)) this.facets = answer.facets;
        this.problems = answer.problems;
        this.isLoading = false;
        this.moveCursor(this.cursor);
      });
    } catch (error) {
      // Without a library there is nothing to list; the frame shows the welcome screen.
      if (this.#workbench.session.library) this.#workbench.notifications.failed(error);
    }
  }
}
