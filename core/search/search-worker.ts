import { parentPort, workerData } from 'node:worker_threads';
import { LunrEngine } from './lunr-engine.ts';
import type { EngineCall, EngineReply, SearchWorkerData } from './worker-protocol.ts';

/** After this long without a call the index is saved, in milliseconds. */
const QUIET = 5000;
/** So long at most a call waits for small segments being merged, in milliseconds. */
const TIDYING = 8;

/** The thread in which the index lives: takes one call after another and answers each, and tidies up in between. */
const { saveTo, loadFrom } = workerData as SearchWorkerData;
const engine = new LunrEngine(saveTo, loadFrom);
let saving: NodeJS.Timeout | undefined;
let tidying: NodeJS.Immediate | undefined;

parentPort!.on('message', ({ id, method, args }: EngineCall) => {
  parentPort!.postMessage(answer(id, method, args));
  clearTimeout(saving);
  saving = setTimeout(() => engine.save(), QUIET);
  tidying ??= setImmediate(tidy);
});

/** In short turns, between which calls are taken. */
function tidy(): void {
  tidying = engine.tidy(TIDYING) ? setImmediate(tidy) : undefined;
}

function answer(id: number, method: EngineCall['method'], args: readonly unknown[]): EngineReply {
  try {
    const call = engine[method].bind(engine) as (...args: readonly unknown[]) => unknown;
    return { id, value: call(...args) };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { message, stack } };
  }
}
