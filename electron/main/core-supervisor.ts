import type { Outcome } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { CoreMessage, CoreRequest } from '../../shared/contract/wire.ts';

/** A running core process, however it was started. */
export interface CoreProcess {
  send(request: CoreRequest): void;
  onMessage(listener: (message: CoreMessage) => void): void;
  /** Called once, when the process is gone or could not be started. */
  onExit(listener: (reason: string) => void): void;
  /** Asks it to finish and end. */
  end(): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** A core that dies more often than this within a minute is not started again until the minute is over. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;
/** How long an ending core may take to close its library, in milliseconds. */
const END_TIMEOUT = 5000;
/** How long a killed one may take to be gone. */
const KILL_TIMEOUT = 1000;

interface OpenLibrary {
  path: string;
  mode: string;
}

/**
 * Keeps a core running. When it dies, calls under way are answered with coreUnavailable, it is started again, the library
 * that was open is opened again, and the window hears of it. Everything that was answered before was on disk already.
 */
export class CoreSupervisor {
  readonly #start: () => CoreProcess;
  readonly #waiting = new Map<number, (json: string) => void>();
  readonly #listeners = new Set<(json: string) => void>();
  #restarts: number[] = [];
  #core: CoreProcess | null = null;
  #library: OpenLibrary | null = null;
  #calls = 0;
  /** While the library is being opened again; calls wait for it. */
  #recovery: Promise<void> | null = null;
  #ended: Promise<void> | null = null;
  #hasEnded = false;
  #onEnded = (): void => {};

  constructor(start: () => CoreProcess) {
    this.#start = start;
    this.#core = this.#launch();
  }

  /** Carries out a call; when the core dies over it, the answer is the failure coreUnavailable. */
  async call(operation: string, json: string): Promise<string> {
    if (!this.#core && !this.#ended) this.#restartOrTell();
    while (this.#recovery) await this.#recovery;
    return this.#ask(operation, json);
  }

  onEvent(listener: (json: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Lets the core close its library and end; one that does not is stopped. */
  end(): Promise<void> {
    this.#ended ??= new Promise((resolve) => {
      const core = this.#core;
      const timers = [
        setTimeout(() => core?.kill(), END_TIMEOUT),
        setTimeout(() => this.#onEnded(), END_TIMEOUT + KILL_TIMEOUT),
      ];
      this.#onEnded = () => {
        timers.forEach(clearTimeout);
        this.#hasEnded = true;
        resolve();
      };
      if (core) core.end();
      else this.#onEnded();
    });
    return this.#ended;
  }

  hasEnded(): boolean {
    return this.#hasEnded;
  }

  #launch(): CoreProcess {
    const core = this.#start();
    core.onMessage((message) => this.#receive(message));
    core.onExit((reason) => this.#onExit(reason));
    return core;
  }

  #ask(operation: string, json: string): Promise<string> {
    return new Promise((resolve) => {
      if (!this.#core) return resolve(unavailable('The core has stopped'));
      const id = (this.#calls += 1);
      this.#waiting.set(id, resolve);
      this.#core.send({ id, operation, json });
    });
  }

  #receive(message: CoreMessage): void {
    if ('id' in message) {
      this.#waiting.get(message.id)?.(message.json);
      this.#waiting.delete(message.id);
    } else if ('event' in message) {
      this.#library = nextLibrary(this.#library, message);
      this.#forward(message.json);
    }
  }

  #onExit(reason: string): void {
    this.#core = null;
    for (const answer of this.#waiting.values()) answer(unavailable(reason));
    this.#waiting.clear();
    if (this.#ended) return this.#onEnded();
    console.error(`The core process stopped: ${reason}`);
    this.#restartOrTell();
  }

  #restartOrTell(): void {
    if (this.#mayRestart()) this.#restart();
    else this.#tell({ name: 'coreStopped', payload: {} });
  }

  #mayRestart(): boolean {
    this.#restarts = this.#restarts.filter((at) => Date.now() - at < MINUTE);
    return this.#restarts.length < MOST_RESTARTS;
  }

  #restart(): void {
    this.#restarts.push(Date.now());
    const core = this.#launch();
    this.#core = core;
    const recovery = this.#reopen(core).finally(() => {
      if (this.#recovery === recovery) this.#recovery = null;
    });
    this.#recovery = recovery;
  }

  async #reopen(core: CoreProcess): Promise<void> {
    const outcome =
      this.#library &&
      (JSON.parse(await this.#ask('library.open', JSON.stringify(this.#library))) as Outcome);
    // It may have died over this as well; then the next one tells how that went.
    if (this.#core !== core) return;
    const reopened = outcome?.ok ?? true;
    if (!reopened) this.#library = null;
    this.#tell({ name: 'coreRestarted', payload: { reopened } });
  }

  #tell(event: CoreEvent): void {
    this.#forward(JSON.stringify(event));
  }

  #forward(json: string): void {
    for (const listener of this.#listeners) listener(json);
  }
}

/** Which library has to be open after a restart. */
function nextLibrary(
  before: OpenLibrary | null,
  message: { event: string; json: string },
): OpenLibrary | null {
  if (message.event === 'libraryClosed') return null;
  if (message.event !== 'libraryOpened') return before;
  const event = JSON.parse(message.json) as CoreEvent;
  if (event.name !== 'libraryOpened') return before;
  return { path: event.payload.library.path, mode: event.payload.library.mode };
}

function unavailable(reason: string): string {
  const outcome: Outcome = { ok: false, error: { code: 'coreUnavailable', details: { reason } } };
  return JSON.stringify(outcome);
}
