import { makeAutoObservable, observable, observableRef, reaction, runInAction } from 'mobx';
import type { Output } from '../../../shared/contract/index.ts';
import type { Facets } from '../../../shared/contract/search.ts';
import type { Passage, PassageGroup } from '../../../shared/contract/passages.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { gather } from '../../workbench/gather.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { AskNewest } from './ask-newest.ts';
import {
  type FindFilters,
  type FindQuestion,
  type FindSort,
  isNarrowed,
  type ListFacet,
  NO_FILTERS,
  toInput,
} from './find-question.ts';
import { type FindScope, NO_SCOPE } from './kept/find-scope.ts';
import { askedIn } from './kept/asked-in-find.ts';
import { type FindMode, rowsOf } from './find-rows.ts';
import { RowCursor } from './row-cursor.ts';

/** Articles on a page, and the most that one question asks for. */
const PAGE = 20;
const LONGEST_PAGE = 200;
/** Passages of each article that are shown before it is unfolded, and the most that are shown then. */
const PER_ARTICLE = 4;
const MOST_UNFOLDED = 500;
/** Changes of the library are gathered this long before it is asked again, in milliseconds. */
const GATHER = 200;

type Answer = Omit<Output<'search.passages'>, 'groups'>;
interface Asked {
  question: FindQuestion;
  offset: number;
  limit: number;
}

const NOTHING: FindQuestion = {
  ...{ query: '', filters: NO_FILTERS, scope: NO_SCOPE, sort: 'relevance', expansionsOff: [] },
};

/** What is looked for and what was found. Kept while other sections are shown, so that one comes back to the same line. */
export class FindStore {
  question: FindQuestion = NOTHING;
  mode: FindMode = 'passages';
  /** The question that the answer is to. */
  answered: FindQuestion | null = null;
  answer: Answer | null = null;
  groups: readonly PassageGroup[] = [];
  /** What the library has to narrow by, whatever is looked for. */
  everything: Facets | null = null;
  readonly unfolded = observable.map<ArticleId, readonly Passage[]>({}, { deep: false });
  readonly cursor: RowCursor;
  readonly #workbench: Workbench;
  readonly #asker: AskNewest<Asked, Output<'search.passages'>>;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.#asker = new AskNewest<Asked, Output<'search.passages'>>({
      ask: ({ question, ...page }) =>
        workbench.core.call('search.passages', { ...toInput(question), ...page, perArticle: PER_ARTICLE }),
      take: (answer, asked) => runInAction(() => this.take(answer, asked)),
      // Without a library there is nothing to find; the frame shows the welcome screen.
      failed: (error) => workbench.session.library && workbench.notifications.failed(error),
    });
    makeAutoObservable(
      this,
      {
        ...{ question: observableRef, answered: observableRef, answer: observableRef, groups: observableRef },
        ...{ everything: observableRef, unfolded: false, cursor: false },
      },
      { autoBind: true },
    );
    this.cursor = new RowCursor(() => this.rows);
    const loadLater = gather(() => void this.load(), GATHER);
    workbench.core.on('searchIndexed', loadLater);
    workbench.core.on('coreRestarted', loadLater);
    workbench.core.on('libraryOpened', this.reset);
    workbench.core.on('libraryChanged', ({ kinds }) => {
      // The index knows nothing of near-copies, nor of what lies on a passage.
      if (['document', 'article', 'annotation', 'annotationTag'].some((kind) => kind in kinds)) loadLater();
    });
    reaction(
      () => askedIn(workbench.navigation),
      (asked) => asked && this.lookFor(asked),
      { fireImmediately: true },
    );
    void this.load();
  }

  get rows() {
    return rowsOf(this.groups, this.mode, this.unfolded);
  }

  get isFiltered(): boolean {
    return isNarrowed({ ...this.question, query: '' });
  }

  get isNarrowed(): boolean {
    return isNarrowed(this.question);
  }

  /** Problems and expansions are said of the query as it stands, not of one before it. */
  get isAnswered(): boolean {
    return this.answered?.query === this.question.query;
  }

  reset(): void {
    this.question = { ...NOTHING, sort: this.question.sort };
    this.answered = null;
    this.answer = null;
    this.groups = [];
    this.everything = null;
    void this.load();
  }

  /** Looks for something else, whatever was looked for before. */
  lookFor(question: Partial<FindQuestion>): void {
    this.change({ filters: NO_FILTERS, scope: NO_SCOPE, expansionsOff: [], query: '', ...question });
  }

  setQuery(query: string): void {
    if (query !== this.question.query) this.change({ query });
  }

  setSort(sort: FindSort): void {
    this.change({ sort });
  }

  setFilters(change: Partial<FindFilters>): void {
    this.change({ filters: { ...this.question.filters, ...change } });
  }

  toggle(facet: ListFacet, value: string): void {
    const values: readonly string[] = this.question.filters[facet];
    const others = values.filter((other) => other !== value);
    this.setFilters({ [facet]: values.length === others.length ? [...values, value] : others });
  }

  setScope(scope: FindScope): void {
    this.change({ scope });
  }

  clearFilters(): void {
    this.change({ filters: NO_FILTERS, scope: NO_SCOPE });
  }

  /** Looks for a name in its other forms too, or just as it is written. */
  setExpansion(said: string, isOn: boolean): void {
    const others = this.question.expansionsOff.filter((other) => other !== said);
    this.change({ expansionsOff: isOn ? others : [...others, said] });
  }

  setMode(mode: FindMode): void {
    this.mode = mode;
  }

  /** Asks anew, keeping as many articles as were shown. */
  async load(): Promise<void> {
    await this.#ask(0, Math.min(LONGEST_PAGE, Math.max(PAGE, this.groups.length)));
    for (const article of this.unfolded.keys()) await this.unfold(article);
  }

  /** The next page, when the results are scrolled to their end. */
  async loadMore(): Promise<void> {
    const isWhole = this.groups.length >= (this.answer?.total ?? 0);
    if (!isWhole && this.answered === this.question) await this.#ask(this.groups.length, PAGE);
  }

  /** Shows all passages of an article. */
  async unfold(article: ArticleId): Promise<void> {
    const { question } = this;
    const { query, expansionsOff, filters } = toInput(question);
    try {
      const input = { article, query, expansionsOff, like: filters.like, limit: MOST_UNFOLDED };
      const { items } = await this.#workbench.core.call('search.passagesOf', input);
      if (question === this.question) runInAction(() => this.unfolded.set(article, items));
    } catch {
      // An article that went meanwhile goes from the results as well.
      this.fold(article);
    }
  }

  fold(article: ArticleId): void {
    this.unfolded.delete(article);
  }

  private change(change: Partial<FindQuestion>): void {
    this.question = { ...this.question, ...change };
    this.unfolded.clear();
    this.cursor.reset();
    void this.#ask(0, PAGE);
  }

  private take({ groups, ...answer }: Output<'search.passages'>, { question, offset }: Asked): void {
    if (offset > 0 && question !== this.answered) return;
    this.groups = offset === 0 ? groups : [...this.groups, ...groups];
    this.answer = answer;
    this.answered = question;
    if (!isNarrowed(question)) this.everything = answer.facets;
  }

  #ask(offset: number, limit: number): Promise<void> {
    return this.#asker.ask({ question: this.question, offset, limit });
  }
}

const stores = new WeakMap<Workbench, FindStore>();

/** The one of this window. */
export function findStoreOf(workbench: Workbench): FindStore {
  const store = stores.get(workbench) ?? new FindStore(workbench);
  stores.set(workbench, store);
  return store;
}
