import type { ImportOutcome, ImportRun } from '../../../shared/contract/corpus.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import type { ItemQuery } from './paged-items.ts';

/**
 * How an import stands. `waiting` for another before it; `brokenOff` where its program ended before it did; `nothingNew`
 * where the library held every file that could be read as it was, `none` where no file could be read.
 */
export type RunState =
  | 'waiting'
  | 'finding'
  | 'running'
  | 'paused'
  | 'ended'
  | 'nothingNew'
  | 'none'
  | 'empty'
  | 'stopped'
  | 'brokenOff'
  | 'failed';

/** `job` is the work of it as long as the core knows of it; `isAlone`: no other import goes on. */
export function stateOf(run: ImportRun, job: Job | null, isAlone: boolean): RunState {
  if (run.finished === null && job?.state === 'paused') return 'paused';
  if (run.finished === null && job?.state === 'running') {
    if (run.files !== null) return 'running';
    return isAlone || job.current !== null ? 'finding' : 'waiting';
  }
  if (job?.state === 'failed') return 'failed';
  if (run.finished === null) return 'brokenOff';
  if (run.cancelled) return 'stopped';
  if (run.files === 0) return 'empty';
  if (run.added + run.revised > 0) return 'ended';
  return run.unchanged + run.duplicates > 0 ? 'nothingNew' : 'none';
}

export function isGoingOn(state: RunState): boolean {
  return ['waiting', 'finding', 'running', 'paused'].includes(state);
}

/** How many files of an import have ended, one way or another. */
export function doneOf(run: ImportRun): number {
  return run.added + run.revised + run.unchanged + run.duplicates + run.failed;
}

/** What the list can be narrowed to. */
export const filters = [
  ...(['all', 'imported', 'unchanged', 'duplicate', 'failed', 'concerning', 'several'] as const),
] as const;
export type Filter = (typeof filters)[number];

/** The outcomes that a filter lets through; none named means all. */
export const outcomesOf: Readonly<Record<Filter, readonly ImportOutcome[]>> = {
  all: [],
  imported: ['added', 'revised'],
  unchanged: ['unchanged'],
  duplicate: ['duplicate'],
  failed: ['failed'],
  concerning: [],
  several: [],
};

/** The question for the files that a filter lets through. */
export function queryOf(run: ImportRunId, filter: Filter): ItemQuery {
  const query = { run, outcomes: outcomesOf[filter], concerning: filter === 'concerning' };
  return filter === 'several' ? { ...query, concern: 'several' } : query;
}

export function countOf(run: ImportRun, filter: Filter): number {
  switch (filter) {
    case 'all':
      return doneOf(run);
    case 'imported':
      return run.added + run.revised;
    case 'unchanged':
      return run.unchanged;
    case 'duplicate':
      return run.duplicates;
    case 'failed':
      return run.failed;
    case 'concerning':
      return run.concerning;
    case 'several':
      return run.several;
  }
}
