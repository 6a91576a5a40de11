import { makeAutoObservable, runInAction } from 'mobx';
import { isOpenJob, type Job } from '../../shared/contract/jobs.ts';
import type { LibraryInfo } from '../../shared/contract/library.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { HistoryEntry } from '../../shared/model/history-entry.ts';
import type { CoreClient } from '../client/core-client.ts';
import { gather } from './gather.ts';

/** How long changes are gathered before counts and the next undo are asked for again, in milliseconds. */
const GATHER = 80;

/** What is true for the whole window: the open library, the settings, running work, what undo would do. */
export class Session {
  /** Undefined until the core has answered for the first time. */
  library: LibraryInfo | null | undefined = undefined;
  settings: Settings | null = null;
  jobs: Job[] = [];
  undo: HistoryEntry | null = null;
  redo: HistoryEntry | null = null;
  savedAt: Date | null = null;
  readonly #core: CoreClient;
  /** Counts what opened and closed, so that no answer about a library outlives it. */
  #opened = 0;

  constructor(core: CoreClient) {
    this.#core = core;
    makeAutoObservable(this, {}, { autoBind: true });
    core.on('libraryOpened', ({ library }) => this.setLibrary(library));
    core.on('libraryClosed', () => this.setLibrary(null));
    core.on('settingsChanged', ({ settings }) => this.setSettings(settings));
    core.on('jobChanged', ({ job }) => this.setJob(job));
    const refreshLater = gather(() => this.#follow(), GATHER);
    core.on('libraryChanged', () => {
      runInAction(() => (this.savedAt = new Date()));
      refreshLater();
    });
    core.on('coreRestarted', () => void this.start().catch(() => {}));
  }

  get canWrite(): boolean {
    return this.library?.mode === 'write';
  }

  /** Work that is going on, newest first. */
  get running(): Job[] {
    return this.jobs.filter(isOpenJob);
  }

  async start(): Promise<void> {
    const [settings, library, jobs] = await Promise.all([
      this.#core.call('settings.get', {}),
      this.#core.call('library.info', {}),
      this.#core.call('jobs.list', {}),
    ]);
    runInAction(() => (this.jobs = jobs));
    this.setSettings(settings);
    this.setLibrary(library);
  }

  setLibrary(library: LibraryInfo | null): void {
    this.#opened += 1;
    this.library = library;
    this.undo = null;
    this.redo = null;
    this.savedAt = null;
    if (library) this.#follow();
  }

  setSettings(settings: Settings): void {
    this.settings = settings;
  }

  setJob(job: Job): void {
    this.jobs = [job, ...this.jobs.filter(({ id }) => id !== job.id)];
  }

  /** Asks for work that nobody has told of yet: what it makes can be shown before its first event comes. */
  async learnJob(id: JobId): Promise<void> {
    const isKnown = (): boolean => this.jobs.some((job) => job.id === id);
    if (isKnown()) return;
    // The core knows nothing of work that an earlier run of it began.
    const job = await this.#core.call('jobs.get', { job: id }).catch(() => null);
    if (job && !isKnown()) this.setJob(job);
  }

  /** Changes settings: shown at once, and taken back where the core refuses. */
  async update(change: Partial<Settings>): Promise<void> {
    const { settings } = this;
    if (settings) {
      const panes = { ...settings.panes, ...change.panes };
      this.setSettings({ ...settings, ...change, panes });
    }
    try {
      this.setSettings(await this.#core.call('settings.update', change));
    } catch (error) {
      this.setSettings(await this.#core.call('settings.get', {}));
      throw error;
    }
  }

  /** What is being undone can be redone at once, though the core has not told yet: keys come faster than answers. */
  willUndo(): void {
    this.redo = this.undo;
  }

  willRedo(): void {
    this.undo = this.redo;
  }

  async refresh(): Promise<void> {
    const opened = this.#opened;
    const library = await this.#core.call('library.info', {});
    const next = library ? await this.#core.call('history.next', {}) : { undo: null, redo: null };
    if (opened !== this.#opened) return;
    runInAction(() => {
      this.library = library;
      this.undo = next.undo;
      this.redo = next.redo;
    });
  }

  /** The library may be closed meanwhile; then there is nothing to say. */
  #follow(): void {
    this.refresh().catch(() => {});
  }
}
