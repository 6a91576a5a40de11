import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { LunrEngine } from './lunr-engine.ts';
import type { EngineCall, EngineReply, IndexName, SearchWorkerData } from './worker-protocol.ts';

/** After this long without a call the index is saved, in milliseconds. */
const QUIET = 5000;
/** So long at most a call waits for small segments being merged, in milliseconds. */
const TIDYING = 8;

/** The thread in which the indexes live: takes one call after another and answers each, and tidies up in between. */
const { saveTo, loadFrom } = workerData as SearchWorkerData;
const within = (folder: string) => path.join(folder, 'elsewhere');
const engines: Record<IndexName, LunrEngine> = {
  articles: new LunrEngine(saveTo, loadFrom),
  elsewhere: new LunrEngine(saveTo === null ? null : within(saveTo), within(loadFrom)),
};
let saving: NodeJS.Timeout | undefined;
let tidying: NodeJS.Immediate | undefined;

parentPort!.on('message', (call: EngineCall) => {
  parentPort!.postMessage(answer(call));
  clearTimeout(saving);
  saving = setTimeout(save, QUIET);
  tidying ??= setImmediate(tidy);
});

function save(): void {
  for (const engine of Object.values(engines)) engine.save();
}

/** In short turns, between which calls are taken. */
function tidy(): void {
  const isLeft = Object.values(engines).map((engine) => engine.tidy(TIDYING));
  tidying = isLeft.includes(true) ? setImmediate(tidy) : undefined;
}

function answer({ id, index, method, args }: EngineCall): EngineReply {
  try {
    const engine = engines[index];
    const call = engine[method].bind(engine) as (...args: readonly unknown[]) => unknown;
    return { id, value: call(...args) };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { message, stack } };
  }
}
