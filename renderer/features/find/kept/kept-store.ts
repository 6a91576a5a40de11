import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx';
import type { PastSearch, SavedSearch, SearchTerms } from '../../../../shared/model/saved-search.ts';
import { gather } from '../../../workbench/gather.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { type FindQuestion, isNarrowed, toInput } from '../find-question.ts';
import { type FindStore, findStoreOf } from '../find-store.ts';
import { questionOfTerms } from './question-of-terms.ts';

/** So many of each are listed. */
const SAVED = 200;
const PAST = 10;
/** A question that stands so long was meant, in milliseconds; those on the way to it are not remembered. */
const MEANT = 2500;
/** Changes of the library are gathered this long before saved searches are asked again, in milliseconds. */
const GATHER = 1000;

/** The searches that are kept, beside the one that is made. */
export class KeptStore {
  saved: readonly SavedSearch[] = [];
  past: readonly PastSearch[] = [];
  readonly find: FindStore;
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.find = findStoreOf(workbench);
    makeAutoObservable(this, { saved: observableRef, past: observableRef, find: false }, { autoBind: true });
    const loadLater = gather(() => void this.load(), GATHER);
    for (const event of ['searchIndexed', 'coreRestarted', 'libraryOpened'] as const) {
      workbench.core.on(event, loadLater);
    }
    workbench.core.on('libraryChanged', ({ kinds }) => {
      if ('savedSearch' in kinds) void this.load();
    });
    reaction(
      () => this.find.answered,
      (question) => question && void this.remember(question),
      { delay: MEANT },
    );
    void this.load();
  }

  /** The saved search whose terms are those that are asked now, or that these are a part of. */
  get current(): SavedSearch | null {
    const asked = keyOf(this.find.question);
    const same = this.saved.find((one) => keyOf(questionOfTerms(one)) === asked);
    return same ?? this.saved.find(({ id }) => id === this.find.question.scope.newIn) ?? null;
  }

  get canWrite(): boolean {
    return this.#workbench.session.canWrite;
  }

  /** What is asked now, as it is kept. */
  get terms(): SearchTerms {
    return { ...toInput(this.find.question), sort: this.find.question.sort } as SearchTerms;
  }

  open(search: SearchTerms): void {
    this.find.lookFor(questionOfTerms(search));
  }

  /** Shows only what is new in a saved search, or all of it again. */
  showFresh(search: SavedSearch, isOnly: boolean): void {
    const question = questionOfTerms(search);
    this.find.lookFor({ ...question, scope: { ...question.scope, newIn: isOnly ? search.id : null } });
  }

  async load(): Promise<void> {
    const { core, session } = this.#workbench;
    if (!session.library) return;
    try {
      const saved = await core.call('searches.list', { limit: SAVED });
      const past = await core.call('searches.history', { limit: PAST });
      runInAction(() => {
        this.saved = saved.items;
        this.past = past.items;
      });
    } catch {
      // The library was closed meanwhile; the next one to open is asked.
    }
  }

  /** Notes a question that stayed as it is. */
  private async remember(question: FindQuestion): Promise<void> {
    const { answer, question: now } = this.find;
    if (!this.canWrite || !answer || question !== now || !isNarrowed(question)) return;
    try {
      await this.#workbench.core.call('searches.remember', { ...this.terms, total: answer.total });
      await this.load();
    } catch {
      // What is not remembered is not missed.
    }
  }
}

function keyOf(question: FindQuestion): string {
  return JSON.stringify({ ...toInput(question), sort: question.sort });
}

const stores = new WeakMap<Workbench, KeptStore>();

/** The one of this window. */
export function keptStoreOf(workbench: Workbench): KeptStore {
  const store = stores.get(workbench) ?? new KeptStore(workbench);
  stores.set(workbench, store);
  return store;
}
