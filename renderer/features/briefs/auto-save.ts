import { makeAutoObservable } from 'mobx';

/** What a person writes is saved when they pause for this long, in milliseconds. */
const PAUSE = 1200;
/** How long after a failure it is tried again, in milliseconds. */
const RETRY = 5000;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

interface AutoSaveOptions {
  save: () => Promise<void>;
  /** Told once for a row of failures. */
  onFailure: (error: unknown) => void;
}

/** Saves after a pause, or at once when asked; one save at a time, and what changes meanwhile is saved after it. */
export class AutoSave {
  state: SaveState = 'saved';
  readonly #options: AutoSaveOptions;
  #isDirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
  }

  /** Saves what is not saved yet; the first save starts before this returns. Never throws: `state` says how it went. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) return this.#running.then(() => (this.state === 'failed' ? undefined : this.flush()));
    if (!this.#isDirty) return Promise.resolve();
    this.#running = this.#run().finally(() => (this.#running = null));
    return this.#running.then(() => (this.state === 'waiting' ? this.flush() : undefined));
  }

  /** There is nothing to save any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.show('saved');
  }

  show(state: SaveState): void {
    this.state = state;
  }

  async #run(): Promise<void> {
    const hadFailed = this.state === 'failed';
    this.#isDirty = false;
    this.show('saving');
    try {
      await this.#options.save();
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
