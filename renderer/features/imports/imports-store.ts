import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { isOpenJob, type Job } from '../../../shared/contract/jobs.ts';
import type { ArticleId, ImportRunId } from '../../../shared/model/ids.ts';
import { CallError } from '../../client/core-client.ts';
import type { CommandHandlers } from '../../workbench/commands.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { FailedPlaces } from './failed-places.ts';
import { PagedItems } from './paged-items.ts';
import { hasColumns } from './read-columns-as.ts';
import { reportActions } from './report-actions.ts';
import { countOf, doneOf, type Filter, isGoingOn, outcomesOf, type RunState, stateOf } from './run-state.ts';

/** How long news of a running import is gathered, in milliseconds: often enough to look alive. */
const GATHER = 200;
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
  /** The table whose columns are looked at. */
  columnsOf: ImportItem | null = null;
  isStopping = false;
  now = Date.now();
  readonly commands: CommandHandlers;
  readonly #workbench: Workbench;
  #failed: FailedPlaces | null = null;
  #refreshes: ReturnType<typeof setTimeout> | undefined;
  #wanted: ImportRunId | undefined;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(
      this,
      {
        ...{ runs: observableRef, run: observableRef, items: observableRef, columnsOf: observableRef },
        commands: false,
      },
      { autoBind: true },
    );
    this.commands = {
      'import.stop': { run: () => void this.stop(), isEnabled: () => this.isGoingOn && !this.isStopping },
      'import.pause': { run: () => void this.togglePause(), isEnabled: () => this.canPause },
      'import.columns': {
        run: () => this.showColumns(this.selectedItem),
        isEnabled: () => this.canWrite && this.selectedItem !== null && hasColumns(this.selectedItem),
      },
      'import.nextFailed': { run: () => void this.goToFailed(1), isEnabled: () => this.hasFailed },
      'import.previousFailed': { run: () => void this.goToFailed(-1), isEnabled: () => this.hasFailed },
    };
  }

  /** Follows what the core tells until the answer is called. */
  start(): () => void {
    const { core } = this.#workbench;
    const stops = [
      core.on('jobChanged', ({ job }) => this.#hear(job)),
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
    this.#readItems();
  }

  select(index: number | null): void {
    const last = this.count - 1;
    this.selected = index === null || last < 0 ? null : Math.min(last, Math.max(0, index));
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
    if (this.job) await reportActions.togglePause(this.#workbench, this.job.id, this.isPaused);
  }

  async saveReport(): Promise<void> {
    if (this.run) await reportActions.save(this.#workbench, this.run);
  }

  async tryAgain(item: ImportItem): Promise<void> {
    if (this.run) await reportActions.tryAgain(this.#workbench, this.run, item);
  }

  /** Opens the columns of a table, or closes them. */
  showColumns(item: ImportItem | null): void {
    this.columnsOf = item;
  }

  /** Sets a failed file aside, or takes that back. */
  async ignore(item: ImportItem): Promise<void> {
    if (!this.run) return;
    await reportActions.ignore(this.#workbench, this.run, item);
    await this.#readAnew();
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

  /** Opens an article; one that was undone since is named as gone. */
  async open(article: ArticleId): Promise<void> {
    const { core, notifications, navigation } = this.#workbench;
    await notifications.attempt(async () => {
      await core.call('corpus.article', { article });
      navigation.open({ kind: 'article', article });
    });
  }

  #begin(run: ImportRun | null): void {
    this.run = run;
    this.filter = 'all';
    this.selected = null;
    this.columnsOf = null;
    this.isStopping = false;
    this.#failed = run && new FailedPlaces(this.#workbench.core, run.id);
    this.#readItems();
    if (run) this.setRun(run);
  }

  #readItems(): void {
    const { core } = this.#workbench;
    this.items =
      this.run &&
      new PagedItems(
        core,
        { run: this.run.id, outcomes: outcomesOf[this.filter], concerning: this.filter === 'concerning' },
        this.#tell.bind(this),
      );
  }

  async #readAnew(): Promise<void> {
    await this.show(this.#wanted ?? this.run?.id);
    runInAction(() => this.#readItems());
  }

  #hear(job: Job): void {
    // Files that had failed come in by being read in another way, and end anew in this report.
    if (job.kind === 'reading' && !isOpenJob(job)) return void this.#readAnew();
    if (job.kind !== 'import') return;
    if (this.run?.job !== job.id) {
      // Another import began or ended: the list of runs follows, and what is looked at stays unless it is over.
      if (!isOpenJob(job)) void this.show(this.#wanted ?? this.run?.id);
      else if (!this.#isKnown(job))
        void this.show(this.#wanted ?? (this.isGoingOn ? this.run?.id : undefined));
      return;
    }
    if (!isOpenJob(job)) {
      clearTimeout(this.#refreshes);
      this.#refreshes = undefined;
      void this.#refresh();
    } else this.#refreshes ??= setTimeout(() => void this.#refresh(), GATHER);
  }

  #isKnown(job: Job): boolean {
    return this.runs?.some((run) => run.job === job.id) ?? false;
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
