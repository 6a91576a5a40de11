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

export interface SupervisedCore {
  /** Carries out a call; when the core dies over it, the answer is the failure coreUnavailable. */
  call(operation: string, json: string): Promise<string>;
  onEvent(listener: (json: string) => void): void;
  end(): Promise<void>;
  hasEnded(): boolean;
}

/** A core that dies this often within a minute is not started again. */
const MOST_RESTARTS = 5;
const MINUTE = 60_000;
/** How long an ending core may take to close its library, in milliseconds. */
const END_TIMEOUT = 5000;

/**
 * Keeps a core running. When it dies, calls under way are answered with coreUnavailable, it is started again, the library
 * that was open is opened again, and the window hears of it. Everything that was answered before was on disk already.
 */
export function superviseCore(start: () => CoreProcess): SupervisedCore {
  const waiting = new Map<number, (json: string) => void>();
  const listeners = new Set<(json: string) => void>();
  const restarts: number[] = [];
  let core: CoreProcess | null = null;
  let library: { path: string; mode: string } | null = null;
  let calls = 0;
  let ending = false;
  let whenEnded: () => void = () => {};

  const tell = (json: string): void => {
    for (const listener of listeners) listener(json);
  };
  const call = (operation: string, json: string): Promise<string> =>
    new Promise((resolve) => {
      if (!core) return resolve(unavailable('The core has stopped'));
      const id = (calls += 1);
      waiting.set(id, resolve);
      core.send({ id, operation, json });
    });
  const receive = (message: CoreMessage): void => {
    if ('id' in message) {
      waiting.get(message.id)?.(message.json);
      waiting.delete(message.id);
    } else if ('event' in message) {
      library = nextLibrary(library, message);
      tell(message.json);
    }
  };
  const recover = async (): Promise<void> => {
    launch();
    const outcome = library && (JSON.parse(await call('library.open', JSON.stringify(library))) as Outcome);
    tell(JSON.stringify({ name: 'coreRestarted', payload: { reopened: outcome?.ok ?? true } } satisfies CoreEvent));
  };
  const onExit = (reason: string): void => {
    core = null;
    for (const answer of waiting.values()) answer(unavailable(reason));
    waiting.clear();
    if (ending) return whenEnded();
    console.error(`The core process stopped: ${reason}`);
    restarts.push(Date.now());
    if (restarts.filter((at) => Date.now() - at < MINUTE).length <= MOST_RESTARTS) void recover();
  };
  const launch = (): void => {
    core = start();
    core.onMessage(receive);
    core.onExit(onExit);
  };

  launch();
  return {
    call,
    onEvent: (listener) => void listeners.add(listener),
    hasEnded: () => ending && core === null,
    end: () =>
      new Promise((resolve) => {
        ending = true;
        if (!core) return resolve();
        whenEnded = resolve;
        core.end();
        setTimeout(resolve, END_TIMEOUT);
      }),
  };
}

/** Which library has to be open after a restart. */
function nextLibrary(
  before: { path: string; mode: string } | null,
  message: { event: string; json: string },
): { path: string; mode: string } | null {
  if (message.event === 'libraryClosed') return null;
  if (message.event !== 'libraryOpened') return before;
  const event = JSON.parse(message.json) as CoreEvent;
  if (event.name !== 'libraryOpened') return before;
  return { path: event.payload.library.path, mode: event.payload.library.mode };
}

function unavailable(reason: string): string {
  return JSON.stringify({ ok: false, error: { code: 'coreUnavailable', details: { reason } } } satisfies Outcome);
}
