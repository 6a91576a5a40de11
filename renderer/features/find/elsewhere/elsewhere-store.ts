import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx';
import { type ElsewhereHit, ElsewhereKind } from '../../../../shared/contract/elsewhere.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { gather } from '../../../workbench/gather.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { AskNewest } from '../ask-newest.ts';
import { type FindQuestion, toInput } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';

/** Of each kind so many are shown before one asks for more, and so many more each time. */
const FEW = 5;
const MORE = 50;
const MOST = 500;
/** Changes are gathered this long before it is asked again, in milliseconds. */
const GATHER = 200;

type Counts = Output<'search.elsewhere'>['counts'];
type Found = Readonly<Record<ElsewhereKind, readonly ElsewhereHit[]>>;

interface Answer {
  counts: Counts;
  found: Found;
}

const NOTHING: Answer = {
  counts: { note: 0, tag: 0, brief: 0, sheet: 0 },
  found: { note: [], tag: [], brief: [], sheet: [] },
};

/** What the query of the Find section finds in notes, tags, briefs and sheets, and which of them are shown. */
export class ElsewhereStore {
  /** Kinds that are not looked in. */
  off: readonly ElsewhereKind[] = [];
  answer: Answer = NOTHING;
  private limits: Partial<Record<ElsewhereKind, number>> = {};
  readonly #find: FindStore;
  readonly #workbench: Workbench;
  readonly #asker: AskNewest<FindQuestion, Answer>;

  constructor(workbench: Workbench, find: FindStore) {
    this.#workbench = workbench;
    this.#find = find;
    this.#asker = new AskNewest<FindQuestion, Answer>({
      ask: (question) => this.#askEach(question),
      take: (answer) => runInAction(() => (this.answer = answer)),
      // Without a library there is nothing to find; the frame shows the welcome screen.
      failed: (error) => workbench.session.library && workbench.notifications.failed(error),
    });
    makeAutoObservable(this, { off: observableRef, answer: observableRef }, { autoBind: true });
    reaction(
      () => find.question,
      () => this.startAnew(),
      { fireImmediately: true },
    );
    workbench.core.on('elsewhereIndexed', gather(this.load, GATHER));
  }

  get shown(): readonly ElsewhereKind[] {
    return ElsewhereKind.options.filter((kind) => !this.off.includes(kind));
  }

  toggle(kind: ElsewhereKind): void {
    this.off = this.off.includes(kind) ? this.off.filter((other) => other !== kind) : [...this.off, kind];
    this.load();
  }

  /** Shows more of a kind. */
  showMore(kind: ElsewhereKind): void {
    this.limits = { ...this.limits, [kind]: Math.min(MOST, (this.limits[kind] ?? FEW) + MORE) };
    this.load();
  }

  load(): void {
    void this.#asker.ask(this.#find.question);
  }

  private startAnew(): void {
    this.limits = {};
    this.load();
  }

  /** Each kind for itself, so that many notes never hide the one brief. */
  async #askEach(question: FindQuestion): Promise<Answer> {
    if (!this.#find.isNarrowed) return NOTHING;
    const { sort: _sort, ...input } = toInput(question);
    const ask = (kinds: ElsewhereKind[], limit: number) =>
      this.#workbench.core.call('search.elsewhere', { ...input, kinds, limit });
    const answers = await Promise.all(
      this.shown.map(async (kind) => ({ kind, ...(await ask([kind], this.limits[kind] ?? FEW)) })),
    );
    const counts = answers[0]?.counts ?? (await ask([], 1)).counts;
    const found = Object.fromEntries(answers.map(({ kind, hits }) => [kind, hits]));
    return { counts, found: { ...NOTHING.found, ...found } };
  }
}

const stores = new WeakMap<FindStore, ElsewhereStore>();

/** The one that belongs to a Find section. */
export function elsewhereStoreOf(workbench: Workbench, find: FindStore): ElsewhereStore {
  const store = stores.get(find) ?? new ElsewhereStore(workbench, find);
  stores.set(find, store);
  return store;
}
