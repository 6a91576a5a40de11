import { failureOf } from '../../shared/contract/errors.ts';
import { isOpenJob, type Job } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { Events } from '../ports/events.ts';
import type { JobControl, JobOptions } from '../ports/jobs.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import { createGate } from './gate.ts';
import { createReporter } from './reporter.ts';

/** Work that was started: its state, and what can be done with it. */
export interface RunningJob {
  job: Job;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Ends it because the program closes. */
  close(): void;
  ended: Promise<void>;
}

export function startJob(
  { kind, canPause = false }: JobOptions,
  work: (control: JobControl) => Promise<void>,
  runtime: Runtime,
  events: Events,
): RunningJob {
  const job = newJob(kind, canPause, runtime);
  const abort = new AbortController();
  const gate = createGate();
  let isClosing = false;
  const tell = () => events.emit({ name: 'jobChanged', payload: { job: { ...job } } });
  const reporter = createReporter(job, tell);
  const turn = (state: 'paused' | 'running'): void => {
    if (!canPause || !isOpenJob(job) || abort.signal.aborted || job.state === state) return;
    job.state = state;
    reporter.restart();
    if (state === 'paused') gate.close();
    else gate.open();
    tell();
  };
  const cancel = (): void => {
    abort.abort();
    if (job.state === 'paused') job.state = 'running';
    gate.open();
  };
  const control: JobControl = {
    job: job.id,
    signal: abort.signal,
    isClosing: () => isClosing,
    goOn: gate.pass,
    report: reporter.report,
  };
  const end = (): void => {
    reporter.stop();
    tell();
  };
  return {
    job,
    cancel,
    pause: () => turn('paused'),
    resume: () => turn('running'),
    close: () => {
      isClosing = true;
      cancel();
    },
    ended: runJob(job, work, control, runtime).finally(end),
  };
}

function newJob(kind: Job['kind'], canPause: boolean, runtime: Runtime): Job {
  return {
    ...{ id: runtime.id() as JobId, kind, state: 'running', canPause },
    ...{ done: 0, total: null, current: null, rate: null, left: null },
    ...{ started: timestamp(runtime), finished: null, error: null },
  };
}

async function runJob(
  job: Job,
  work: (control: JobControl) => Promise<void>,
  control: JobControl,
  runtime: Runtime,
): Promise<void> {
  try {
    await work(control);
    job.state = control.signal.aborted ? 'cancelled' : 'done';
  } catch (error) {
    job.state = 'failed';
    // Long work has no caller left to throw to.
    job.error = failureOf(error);
  }
  Object.assign(job, { current: null, rate: null, left: null, finished: timestamp(runtime) });
}
