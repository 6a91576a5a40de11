import { Worker } from 'node:worker_threads';
import type { SearchEngine } from '../ports/search-engine.ts';
import type { EngineMethod, EngineReply, SearchWorkerData } from './worker-protocol.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The search engine in a worker thread of its own, so that indexing never holds up a call to the core. A worker that
 * died is started anew by the next call and goes on from the index it saved last.
 */
export function startWorkerEngine(script: URL, data: SearchWorkerData): SearchEngine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let calls = 0;

  const start = (): Worker => {
    const started = new Worker(script, { workerData: data });
    started.on('message', (reply: EngineReply) => settle(waiting, reply));
    started.on('error', (error) => rejectAll(waiting, error));
    started.on('exit', () => {
      rejectAll(waiting, new Error('The search worker has stopped'));
      if (worker === started) worker = null;
    });
    return started;
  };
  const call = <Value>(method: EngineMethod, ...args: readonly unknown[]): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, { resolve: resolve, reject });
      worker ??= start();
      worker.postMessage({ id, method, args });
    });

  return {
    loadedSeq: () => call('loadedSeq'),
    clear: () => call('clear'),
    update: (update) => call('update', update),
    query: (request) => call('query', request),
    matches: (query, record) => call('matches', query, record),
    status: () => call('status'),
    close: async () => {
      await worker?.terminate();
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: EngineReply): void {
  const caller = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('error' in reply) caller?.reject(new Error(reply.error));
  else caller?.resolve(reply.value);
}

function rejectAll(waiting: Map<number, Waiting>, error: unknown): void {
  const reason = error instanceof Error ? error : new Error(String(error));
  for (const caller of waiting.values()) caller.reject(reason);
  waiting.clear();
}
