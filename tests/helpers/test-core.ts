import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Core, type CoreOptions, createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import type { Failure, Outcome } from '../../shared/contract/errors.ts';
import type { ImportItem, ImportRun } from '../../shared/contract/corpus.ts';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';
import { isOpenJob, type Job } from '../../shared/contract/jobs.ts';
import { inRoot } from '../../tools/set-up/root.mjs';
import { tempFolder } from './temp-folder.ts';

/** An operation that the core answered with an error. */
export class RefusedCall extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.code} ${JSON.stringify(failure.details)}`);
    this.failure = failure;
  }
}

/** A whole core in this process, as hosts have it, with an open library of its own. */
export interface TestCore {
  core: Core;
  library: string;
  /** Throws RefusedCall. */
  call<Name extends OperationName>(operation: Name, input: CallInput<Name>): Promise<Output<Name>>;
  /** Waits until a job has ended. */
  ended(job: string): Promise<Job>;
  /** Imports some paths and answers with the report. */
  importAll(...paths: string[]): Promise<{ run: ImportRun; items: ImportItem[]; job: Job }>;
}

/** Worker scripts come from the build, so the core must have been built. */
export const workers = {
  read: new URL('../../out/core/read-worker.js', import.meta.url),
  search: new URL('../../out/core/search-worker.js', import.meta.url),
};

/** Starts a core with a home of its own; without `library` with a new library in it. Gone when the test ends. */
export async function startTestCore(library?: string, options: Partial<CoreOptions> = {}): Promise<TestCore> {
  const home = tempFolder();
  const core = createCore({
    settingsFolder: path.join(home, 'settings'),
    documentsFolder: path.join(home, 'documents'),
    seedsFolder: inRoot('seeds'),
    workers,
    ...options,
  });
  onTestFinished(() => core.close());
  const call = callerOf(core);
  const root = library ?? path.join(home, 'library');
  await call(library === undefined ? 'library.create' : 'library.open', { path: root });
  const ended = (job: string) => endOf(core, call, job);
  return {
    ...{ core, library: root, call, ended },
    importAll: async (...paths) => {
      const sources = paths.map((source) => ({ path: source }));
      const started = await call('corpus.import', { sources });
      const job = await ended(started.job);
      const run = await call('corpus.importRun', { run: started.run });
      const { items } = await call('corpus.importItems', { run: started.run, limit: 500 });
      return { run, items, job };
    },
  };
}

function callerOf(core: Core): TestCore['call'] {
  const dispatch = createDispatch(core, (error) => console.error(error));
  return async <Name extends OperationName>(operation: Name, input: CallInput<Name>) => {
    const outcome: Outcome = await dispatch(operation, input);
    if (!outcome.ok) throw new RefusedCall(outcome.error);
    return outcome.value as Output<Name>;
  };
}

async function endOf(core: Core, call: TestCore['call'], job: string): Promise<Job> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = core.onEvent((event) => {
    if (event.name !== 'jobChanged') return;
    if (event.payload.job.id === job && !isOpenJob(event.payload.job)) resolve();
  });
  const input: CallInput<'jobs.get'> = { job };
  if (!isOpenJob(await call('jobs.get', input))) resolve();
  await promise;
  stop();
  return call('jobs.get', input);
}
