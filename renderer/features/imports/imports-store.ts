import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { isOpenJob, type Job } from '../../../shared/contract/jobs.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import { CallError } from '../../client/core-client.ts';
import type { CommandHandlers } from '../../workbench/commands.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { gather, type Gathered } from '../../workbench/gather.ts';
import { FailedPlaces } from './failed-places.ts';
import { ItemActions } from './item-actions.ts';
import { ItemChoice } from './item-choice.ts';
import { PagedItems } from './paged-items.ts';
import { reportCommands } from './report-commands.ts';
import { countOf, doneOf, type Filter, isGoingOn, queryOf, type RunState, stateOf } from './run-state.ts';

/** How long news of a running import is gathered, in milliseconds: often enough to look alive. */
const GATHER = 200;
/** How long changes of articles are gathered before the report is read again, in milliseconds. */
const GATHER_ARTICLES = 400;
const RUNS_AT_ONCE = 50;

/** One import's report, the one that is looked at, and which others there are. */
export class ImportsStore {
  /** Newest first; null until they were read. */
  runs: ImportRun[] | null = null;
  runsTotal = 0;
  run: ImportRun | null = null;
  filter: Filter = 'all';
  /** The row that is chosen, by its place in the list as it is narrowed now. */
  selected: number | null = null;
  items: PagedItems | null = null;
  isStopping = false;
  /** Whether what is known of the chosen file stands beside the list. */
  isFileShown = true;
  now = Date.now();
  readonly commands: CommandHandlers;
  readonly actions: ItemActions;
  readonly choice: ItemChoice;
  readonly #workbench: Workbench;
  #failed: FailedPlaces | null = null;
  #refreshes: ReturnType<typeof setTimeout> | undefined;
  #wanted: ImportRunId | undefined;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.actions = new ItemActions(workbench, this);
    this.choice = new ItemChoice(workbench, this);
    makeAutoObservable(
      this,
      {
        ...{ runs: observableRef, run: observableRef, items: observableRef },
        ...{ commands: false, actions: false, choice: false },
      },
      { autoBind: true },
    );
    this.commands = reportCommands(this);
  }

  /** Follows what the core tells until the answer is called. */
  start(): () => void {
    const { core } = this.#workbench;
    const refreshLater = gather(() => void this.#quietly(() => this.refresh()), GATHER_ARTICLES);
    const stops = [
      core.on('jobChanged', ({ job }) => this.#hear(job, refreshLater)),
      core.on('libraryChanged', ({ kinds }) => {
        // While an import goes on its articles change by the second, and its job tells enough.
        if ('article' in kinds && !this.isGoingOn) refreshLater();
      }),
      refreshLater.cancel,
      core.on('coreRestarted', () => void this.show(this.#wanted)),
    ];
    const clock = setInterval(this.tick, 1000);
    return () => {
      for (const stop of stops) stop();
      clearInterval(clock);
      clearTimeout(this.#refreshes);
      this.#refreshes = undefined;
    };
  }

  /** Shows one import, or the newest. */
  async show(wanted: ImportRunId | undefined): Promise<void> {
    this.#wanted = wanted;
    await this.#quietly(async () => {
      const { core } = this.#workbench;
      const { items, total } = await core.call('corpus.importRuns', { limit: RUNS_AT_ONCE });
      const id = wanted ?? items[0]?.id;
      const run = items.find((one) => one.id === id) ?? (id ? await this.#read(id) : null);
      if (run?.finished === null) await this.#workbench.session.learnJob(run.job);
      if (this.#wanted === wanted) this.setRuns(items, total, run);
    });
  }

  setRuns(runs: ImportRun[], total: number, run: ImportRun | null): void {
    this.runs = runs;
    this.runsTotal = total;
    if (run?.id !== this.run?.id) this.#begin(run);
    else if (run && !this.#isOvertaken(run)) this.setRun(run);
  }

  setRun(run: ImportRun): void {
    this.run = run;
    this.now = Date.now();
    if (run.finished !== null) this.isStopping = false;
  }

  /** The earlier runs beyond those that were read. */
  async moreRuns(): Promise<void> {
    await this.#workbench.notifications.attempt(async () => {
      const known = this.runs ?? [];
      const page = { offset: known.length, limit: RUNS_AT_ONCE };
      const { items } = await this.#workbench.core.call('corpus.importRuns', page);
      runInAction(() => (this.runs = [...known, ...items]));
    });
  }

  get job(): Job | null {
    const { jobs } = this.#workbench.session;
    return jobs.find(({ id }) => id === this.run?.job) ?? null;
  }

  get state(): RunState | null {
    const others = this.#workbench.session.running.filter(({ id }) => id !== this.run?.job);
    return this.run && stateOf(this.run, this.job, others.length === 0);
  }

  get isGoingOn(): boolean {
    return this.state !== null && isGoingOn(this.state);
  }

  get isPaused(): boolean {
    return this.state === 'paused';
  }

  get canPause(): boolean {
    return this.isGoingOn && !this.isStopping && this.job?.canPause === true;
  }

  get canWrite(): boolean {
    return this.#workbench.session.canWrite;
  }

  get canReadAgain(): boolean {
    const item = this.selectedItem;
    return this.canWrite && item !== null && this.actions.canReadAgain(item);
  }

  get hasFailed(): boolean {
    return (this.run?.failed ?? 0) > 0;
  }

  /** How many rows there are as the list is narrowed now. */
  get count(): number {
    return this.run ? countOf(this.run, this.filter) : 0;
  }

  /** The file that is being read now, as the row after the last; null where none is to be shown. */
  get reading(): string | null {
    return this.state === 'running' && this.filter === 'all' ? (this.job?.current ?? null) : null;
  }

  get isReading(): boolean {
    return this.reading !== null;
  }

  get selectedItem(): ImportItem | null {
    return this.selected === null ? null : (this.items?.at(this.selected) ?? null);
  }

  /** How fast it goes, and what is left. */
  get pace(): Pick<Job, 'rate' | 'left'> {
    return this.job ?? { rate: null, left: null };
  }

  /** Seconds since it began, until it ended. */
  get spent(): number {
    if (!this.run) return 0;
    const end = this.run.finished === null ? this.now : Date.parse(this.run.finished);
    return (end - Date.parse(this.run.started)) / 1000;
  }

  tick(): void {
    if (this.isGoingOn) this.now = Date.now();
  }

  setFilter(filter: Filter): void {
    if (filter === this.filter) return;
    const item = filter === 'all' ? this.selectedItem : null;
    this.filter = filter;
    this.selected = item?.position ?? null;
    this.choice.clear();
    this.#readItems();
  }

  select(index: number | null): void {
    const last = this.count - 1;
    this.selected = index === null || last < 0 ? null : Math.min(last, Math.max(0, index));
  }

  toggleFile(): void {
    this.isFileShown = !this.isFileShown;
  }

  need(from: number, to: number): void {
    this.items?.need(from, to, this.count);
  }

  async stop(): Promise<void> {
    const { job } = this;
    if (!job) return;
    this.isStopping = true;
    const { core, notifications } = this.#workbench;
    await notifications.attempt(() => core.call('jobs.cancel', { job: job.id }));
  }

  async togglePause(): Promise<void> {
    const { job } = this;
    if (!job) return;
    const operation = this.isPaused ? 'jobs.resume' : 'jobs.pause';
    const { core, notifications } = this.#workbench;
    await notifications.attempt(() => core.call(operation, { job: job.id }));
  }

  readAgain(): void {
    if (this.selectedItem) void this.actions.readAgain(this.selectedItem);
  }

  /** Reads again what is shown: files end anew, articles are corrected, near-copies are found. */
  async refresh(): Promise<void> {
    const { run, items } = this;
    if (!run) return;
    const now = await this.#read(run.id);
    if (this.run?.id !== run.id) return;
    runInAction(() => this.setRun(now));
    this.#failed = new FailedPlaces(this.#workbench.core, run.id);
    await items?.refresh(this.count);
    this.choice.renew(run.id, (position) => this.#itemAt(position));
  }

  /** To the next failed file, or the one before; where the list is narrowed to others, all are shown again. */
  async goToFailed(step: 1 | -1): Promise<void> {
    const { run } = this;
    if (!run) return;
    if (this.filter === 'failed') {
      this.select((this.selected ?? (step > 0 ? -1 : this.count)) + step);
      return;
    }
    const at = this.filter === 'all' ? this.selected : this.selectedItem?.position;
    const from = at ?? (step > 0 ? -1 : Number.MAX_SAFE_INTEGER);
    await this.#workbench.notifications.attempt(async () => {
      const position = await this.#failed!.next(from, step, run.failed);
      if (position === null || this.run?.id !== run.id) return;
      this.setFilter('all');
      this.select(position);
    });
  }

  #begin(run: ImportRun | null): void {
    this.run = run;
    this.filter = 'all';
    this.selected = null;
    this.isStopping = false;
    this.choice.clear();
    this.#failed = run && new FailedPlaces(this.#workbench.core, run.id);
    this.#readItems();
    if (run) this.setRun(run);
  }

  #readItems(): void {
    const { core } = this.#workbench;
    const tell = this.#tell.bind(this);
    this.items = this.run && new PagedItems(core, queryOf(this.run.id, this.filter), tell);
  }

  /** A file by its place in the report, where all of them are listed. */
  #itemAt(position: number): ImportItem | undefined {
    return this.filter === 'all' ? this.items?.at(position) : undefined;
  }

  #hear(job: Job, refreshLater: Gathered): void {
    if (job.kind !== 'import') {
      if (job.kind === 'reading' && !isOpenJob(job)) refreshLater();
      return;
    }
    if (this.run?.job !== job.id) {
      // Another import began or ended: the list of runs follows, and what is looked at stays unless it is over.
      if (!isOpenJob(job)) void this.show(this.#wanted ?? this.run?.id);
      else if (!this.runs?.some((run) => run.job === job.id))
        void this.show(this.#wanted ?? (this.isGoingOn ? this.run?.id : undefined));
      return;
    }
    if (!isOpenJob(job)) {
      clearTimeout(this.#refreshes);
      this.#refreshes = undefined;
      void this.#refresh();
    } else this.#refreshes ??= setTimeout(() => void this.#refresh(), GATHER);
  }

  async #refresh(): Promise<void> {
    this.#refreshes = undefined;
    const id = this.run?.id;
    if (!id) return;
    await this.#quietly(async () => {
      const run = await this.#read(id);
      if (this.run?.id !== id || this.#isOvertaken(run)) return;
      runInAction(() => {
        this.setRun(run);
        this.runs = this.runs && this.runs.map((one) => (one.id === id ? run : one));
      });
    });
  }

  /** An answer that came after a newer one tells nothing. */
  #isOvertaken(run: ImportRun): boolean {
    const known = this.run;
    if (!known) return false;
    return known.finished === null ? doneOf(run) < doneOf(known) : run.finished === null;
  }

  #read(run: ImportRunId): Promise<ImportRun> {
    return this.#workbench.core.call('corpus.importRun', { run });
  }

  async #quietly(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#tell(error);
    }
  }

  /** A library that was closed takes this view with it, and a core that stopped is started again: neither is told here. */
  #tell(error: unknown): void {
    if (error instanceof CallError && ['libraryNotOpen', 'coreUnavailable'].includes(error.code)) return;
    this.#workbench.notifications.failed(error);
  }
}
