import { WorkbenchError, type Failure } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { Events } from '../ports/events.ts';
import type { JobControl, JobReport, Jobs } from '../ports/jobs.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';

const REMEMBERED_JOBS = 50;
/** How often listeners hear of progress at most, in milliseconds. */
const PROGRESS_INTERVAL = 100;

interface RunningJob {
  job: Job;
  abort: AbortController;
  ended: Promise<void>;
}

export interface JobsService extends Jobs {
  handlers: Handlers<'jobs'>;
}

/** Long work, in memory: what it leaves behind is in the library. */
export function createJobsService(runtime: Runtime, events: Events): JobsService {
  const jobs = new Map<JobId, RunningJob>();
  const find = (id: JobId): RunningJob => {
    const running = jobs.get(id);
    if (!running) throw new WorkbenchError('notFound', { kind: 'job', id });
    return running;
  };
  return {
    handlers: {
      'jobs.get': async ({ job }) => find(job).job,
      'jobs.list': async () => [...jobs.values()].map(({ job }) => job).reverse(),
      'jobs.cancel': async ({ job }) => {
        find(job).abort.abort();
        return find(job).job;
      },
    },
    start: (kind, work) => {
      const started = startJob(kind, work, runtime, events);
      jobs.set(started.job.id, started);
      forgetOld(jobs);
      return started.job.id;
    },
    ended: async (id) => jobs.get(id)?.ended,
    stop: async () => {
      for (const { abort } of jobs.values()) abort.abort();
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}

/** Only what has ended is forgotten: running work can be asked for and cancelled however much there is of it. */
function forgetOld(jobs: Map<JobId, RunningJob>): void {
  const ended = [...jobs.values()].filter(({ job }) => job.state !== 'running');
  for (const { job } of ended.slice(0, Math.max(0, jobs.size - REMEMBERED_JOBS))) jobs.delete(job.id);
}

function startJob(
  kind: Job['kind'],
  work: (control: JobControl) => Promise<void>,
  runtime: Runtime,
  events: Events,
): RunningJob {
  const job: Job = {
    id: runtime.id() as JobId,
    kind,
    state: 'running',
    done: 0,
    total: null,
    current: null,
    started: timestamp(runtime),
    finished: null,
    error: null,
  };
  const abort = new AbortController();
  const tell = () => events.emit({ name: 'jobChanged', payload: { job: { ...job } } });
  const progress = reporter(job, tell);
  const control = { job: job.id, signal: abort.signal, report: progress.report };
  const end = (): void => {
    progress.stop();
    tell();
  };
  return { job, abort, ended: runJob(job, work, control, runtime).finally(end) };
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
    job.error = failureOf(error);
  }
  job.current = null;
  job.finished = timestamp(runtime);
}

/** Tells at once, then at most once in each interval; what is told last is always how far the work is. */
function reporter(job: Job, tell: () => void): { report: (report: JobReport) => void; stop: () => void } {
  let told = 0;
  let later: NodeJS.Timeout | undefined;
  const tellNow = (): void => {
    told = Date.now();
    later = undefined;
    tell();
  };
  return {
    report: (report) => {
      Object.assign(job, report);
      const wait = told + PROGRESS_INTERVAL - Date.now();
      if (wait <= 0 && later === undefined) tellNow();
      else later ??= setTimeout(tellNow, wait);
    },
    stop: () => clearTimeout(later),
  };
}

/** Long work has no caller left to throw to; its error is kept in the job. */
function failureOf(error: unknown): Failure {
  if (error instanceof WorkbenchError) return { code: error.code, details: error.details };
  return { code: 'internal', details: { message: error instanceof Error ? error.message : String(error) } };
}
