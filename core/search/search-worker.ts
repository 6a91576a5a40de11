import { parentPort, workerData } from 'node:worker_threads';
import { LunrEngine } from './lunr-engine.ts';
import type { EngineCall, EngineReply, SearchWorkerData } from './worker-protocol.ts';

/** The thread in which the index lives: takes one call after another and answers each. */
const { saveTo, loadFrom } = workerData as SearchWorkerData;
const engine = new LunrEngine(saveTo, loadFrom);

parentPort!.on('message', ({ id, method, args }: EngineCall) => {
  parentPort!.postMessage(answer(id, method, args));
});

function answer(id: number, method: EngineCall['method'], args: readonly unknown[]): EngineReply {
  try {
    const call = engine[method].bind(engine) as (...args: readonly unknown[]) => unknown;
    return { id, value: call(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
