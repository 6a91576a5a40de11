import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Facets, SearchHit } from '../../../../shared/contract/search.ts';
import type { ArticleScope } from '../../../../shared/model/article-scope.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import type { QueryProblem } from '../../../../shared/model/search-query.ts';
import { gather } from '../../../workbench/gather.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
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

/** The list of articles: what a query and filters leave, in pages, with the facets beside it. */
export class ListStore {
  query = '';
  sort: ListSort = 'relevance';
  filters = noFilters();
  scope: ListScope = WHOLE_LIBRARY;
  hits: readonly SearchHit[] = [];
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
      { scope: observableRef, hits: observableRef, facets: observableRef, problems: observableRef },
      { autoBind: true },
    );
    const loadLater = gather(() => void this.load(), GATHER);
    workbench.core.on('searchIndexed', loadLater);
    workbench.core.on('libraryOpened', () => this.reset());
    workbench.core.on('coreRestarted', loadLater);
    workbench.core.on('libraryChanged', ({ kinds }) => {
      void this.#followCollection(kinds);
      // Whether a file is gone stands in its document, which the index knows nothing of.
      if ('document' in kinds) loadLater();
    });
    void this.load();
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
    this.hits = [];
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
    await this.#ask(0, Math.max(PAGE, this.hits.length));
  }

  /** The next page, when the list is scrolled to its end. */
  async loadMore(): Promise<void> {
    if (this.hits.length < this.total) await this.#ask(this.hits.length, PAGE);
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
        this.hits = offset === 0 ? answer.hits : [...this.hits, ...answer.hits];
        this.total = answer.total;
        this.facets = answer.facets;
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
