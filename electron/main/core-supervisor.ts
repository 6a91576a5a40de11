import type { Outcome } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { CoreMessage, CoreRequest } from '../../shared/contract/wire.ts';

/** A running core process, however it was started. */
export interface CoreProcess {
  send(request: CoreRequest): void;
  onMessage(listener: (message: CoreMessage) => void): void;
  onExit(listener: (reason: string) => void): void;
  /** Asks it to finish and end. */
  end(): void;
}

/** A core that dies this often within a minute is not started again. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;
/** How long an ending core may take to close its library, in milliseconds. */
const END_TIMEOUT = 5000;

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
  readonly #restarts: number[] = [];
  #core: CoreProcess | null = null;
  #library: OpenLibrary | null = null;
  #calls = 0;
  #whenEnded: (() => void) | null = null;

  constructor(start: () => CoreProcess) {
    this.#start = start;
    this.#launch();
  }

  /** Carries out a call; when the core dies over it, the answer is the failure coreUnavailable. */
  call(operation: string, json: string): Promise<string> {
    return new Promise((resolve) => {
      if (!this.#core) return resolve(unavailable('The core has stopped'));
      const id = (this.#calls += 1);
      this.#waiting.set(id, resolve);
      this.#core.send({ id, operation, json });
    });
  }

  onEvent(listener: (json: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Lets the core close its library and end. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenEnded = resolve;
      if (!this.#core) return resolve();
      this.#core.end();
      setTimeout(resolve, END_TIMEOUT);
    });
  }

  hasEnded(): boolean {
    return this.#whenEnded !== null && this.#core === null;
  }

  #launch(): void {
    this.#core = this.#start();
    this.#core.onMessage((message) => this.#receive(message));
    this.#core.onExit((reason) => this.#onExit(reason));
  }

  #receive(message: CoreMessage): void {
    if ('id' in message) {
      this.#waiting.get(message.id)?.(message.json);
      this.#waiting.delete(message.id);
    } else if ('event' in message) {
      this.#library = nextLibrary(this.#library, message);
      this.#tell(message.json);
    }
  }

  #onExit(reason: string): void {
    this.#core = null;
    for (const answer of this.#waiting.values()) answer(unavailable(reason));
    this.#waiting.clear();
    if (this.#whenEnded) return this.#whenEnded();
    console.error(`The core process stopped: ${reason}`);
    this.#restarts.push(Date.now());
    if (this.#restarts.filter((at) => Date.now() - at < MINUTE).length <= MOST_RESTARTS) void this.#recover();
  }

  async #recover(): Promise<void> {
    const library = this.#library;
    this.#launch();
    const outcome =
      library && (JSON.parse(await this.call('library.open', JSON.stringify(library))) as Outcome);
    const event: CoreEvent = { name: 'coreRestarted', payload: { reopened: outcome?.ok ?? true } };
    this.#tell(JSON.stringify(event));
  }

  #tell(json: string): void {
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
