import { Worker } from 'node:worker_threads';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import type { EngineMethod, EngineReply, IndexName, SearchWorkerData } from './worker-protocol.ts';

/** Words come and go quickly: with more room for what is young, in megabytes, V8 would let more of it lie. */
const YOUNG = { maxYoungGenerationSizeMb: 16 };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** An engine for each index, all in one thread: closing one closes all. */
export type WorkerEngines = Record<IndexName, SearchEngine>;

/**
 * The search engines in a worker thread of their own, so that indexing never holds up a call to the core. A worker that
 * died is started anew by the next call and goes on from what it saved last. Calls that closing leaves without an
 * answer, and those after it, throw libraryNotOpen.
 */
export function startWorkerEngines(script: URL, data: SearchWorkerData): WorkerEngines {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let calls = 0;
  let closed = false;

  const start = (): Worker => {
    const started = new Worker(script, { workerData: data, resourceLimits: YOUNG });
    started.on('message', (reply: EngineReply) => settle(waiting, reply));
    started.on('error', (error) => rejectAll(waiting, error));
    started.on('exit', () => {
      rejectAll(
        waiting,
        closed ? new WorkbenchError('libraryNotOpen') : new Error('The search worker has stopped'),
      );
      if (worker === started) worker = null;
    });
    return started;
  };
  const call = <Value>(index: IndexName, method: EngineMethod, args: readonly unknown[]): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (closed) throw new WorkbenchError('libraryNotOpen');
      const id = (calls += 1);
      waiting.set(id, { resolve: resolve, reject });
      worker ??= start();
      worker.postMessage({ id, index, method, args });
    });

  const close = async (): Promise<void> => {
    closed = true;
    await worker?.terminate();
  };
  const engineOf = (index: IndexName) => toEngine((method, ...args) => call(index, method, args), close);
  return { articles: engineOf('articles'), elsewhere: engineOf('elsewhere') };
}

type Call = <Value>(method: EngineMethod, ...args: readonly unknown[]) => Promise<Value>;

function toEngine(call: Call, close: () => Promise<void>): SearchEngine {
  return {
    loadedSeq: () => call('loadedSeq'),
    clear: () => call('clear'),
    update: (update) => call('update', update),
    query: (request) => call('query', request),
    matches: (query, record) => call('matches', query, record),
    matchExpression: (request) => call('matchExpression', request),
    ids: (question) => call('ids', question),
    significantWords: (text, most) => call('significantWords', text, most),
    status: () => call('status'),
    close,
  };
}

function settle(waiting: Map<number, Waiting>, reply: EngineReply): void {
  const caller = waiting.get(reply.id);
  waiting.delete(reply.id);
  if ('error' in reply) caller?.reject(toError(reply.error));
  else caller?.resolve(reply.value);
}

/** The words alone are for whoever asked; where it happened is for whoever looks into it. */
function toError({ message, stack }: { message: string; stack: string }): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

function rejectAll(waiting: Map<number, Waiting>, error: unknown): void {
  const reason = error instanceof Error ? error : new Error(String(error));
  for (const caller of waiting.values()) caller.reject(reason);
  waiting.clear();
}
