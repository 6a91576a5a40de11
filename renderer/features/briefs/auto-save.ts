import { makeAutoObservable } from 'mobx';

/** What a person writes is saved when they pause for this long, in milliseconds. */
const PAUSE = 1200;
/** Who does not pause is saved after this long all the same, in milliseconds. */
const LONGEST = 2000;
/** How long after a failure it is tried again, in milliseconds. */
const RETRY = 5000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

interface AutoSaveOptions {
  /** `continues`: since the save before, nobody has paused. */
  save: (continues: boolean) => Promise<void>;
  /** Told once for a row of failures. */
  onFailure: (error: unknown) => void;
}

/** Saves after a pause, or at once when asked; one save at a time, and what changes meanwhile is saved after it. */
export class AutoSave {
  state: SaveState = 'saved';
  readonly #options: AutoSaveOptions;
  #isDirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  /** True from a save in the midst of typing to the next pause. */
  #isAmid = false;
  #running: Promise<void> | null = null;

  constructor(options: AutoSaveOptions) {
    this.#options = options;
    // Not observed: it is asked in the moment, and a computed value would not see a private field change.
    makeAutoObservable(this, { isDirty: false }, { autoBind: true });
  }

  get isPending(): boolean {
    return this.state !== 'saved';
  }

  /** True where something was changed that no save has taken up yet. */
  get isDirty(): boolean {
    return this.#isDirty;
  }

  changed(): void {
    this.#isDirty = true;
    if (this.state === 'saved') this.show('waiting');
    this.#wait(PAUSE);
    this.#latest ??= setTimeout(() => this.#saveAmid(), LONGEST);
  }

  /** Saves what is not saved yet; the first save starts before this returns. Never throws: `state` says how it went. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) return this.#running.then(() => (this.state === 'failed' ? undefined : this.flush()));
    const continues = this.#isAmid;
    this.#isAmid = false;
    if (!this.#isDirty) return Promise.resolve();
    return this.#start(continues).then(() => (this.state === 'waiting' ? this.flush() : undefined));
  }

  /** There is nothing to save any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#taken();
    this.show('saved');
  }

  show(state: SaveState): void {
    this.state = state;
  }

  /** A save for which nobody has paused; a slow one that is under way is waited for. */
  #saveAmid(): void {
    this.#latest = undefined;
    if (!this.#isDirty || this.state === 'failed') return;
    if (this.#running) {
      this.#latest = setTimeout(() => this.#saveAmid(), LONGEST);
      return;
    }
    const continues = this.#isAmid;
    this.#isAmid = true;
    void this.#start(continues);
  }

  #start(continues: boolean): Promise<void> {
    this.#running = this.#run(continues).finally(() => (this.#running = null));
    return this.#running;
  }

  #taken(): void {
    this.#isDirty = false;
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }

  async #run(continues: boolean): Promise<void> {
    const hadFailed = this.state === 'failed';
    this.#taken();
    this.show('saving');
    try {
      await this.#options.save(continues);
      this.show(this.#isDirty ? 'waiting' : 'saved');
    } catch (error) {
      this.#isDirty = true;
      this.show('failed');
      this.#wait(RETRY);
      if (!hadFailed) this.#options.onFailure(error);
    }
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), time);
  }
}
