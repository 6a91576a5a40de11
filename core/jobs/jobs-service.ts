import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { isOpenJob } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { Events } from '../ports/events.ts';
import type { Jobs } from '../ports/jobs.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type RunningJob, startJob } from './running-job.ts';

const REMEMBERED_JOBS = 50;

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
  const after = (id: JobId, action: 'pause' | 'resume' | 'cancel') => {
    const running = find(id);
    running[action]();
    return running.job;
  };
  return {
    handlers: {
      'jobs.get': async ({ job }) => find(job).job,
      'jobs.list': async () => [...jobs.values()].map(({ job }) => job).reverse(),
      'jobs.cancel': async ({ job }) => after(job, 'cancel'),
      'jobs.pause': async ({ job }) => after(job, 'pause'),
      'jobs.resume': async ({ job }) => after(job, 'resume'),
    },
    start: (options, work) => {
      const started = startJob(options, work, runtime, events);
      jobs.set(started.job.id, started);
      forgetOld(jobs);
      return started.job.id;
    },
    ended: async (id) => jobs.get(id)?.ended,
    allEnded: async (kind) => {
      const open = [...jobs.values()].filter(({ job }) => job.kind === kind && isOpenJob(job));
      await Promise.all(open.map(({ ended }) => ended));
    },
    stop: async () => {
      for (const running of jobs.values()) running.close();
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}

/** Only what has ended is forgotten: running work can be asked for and cancelled however much there is of it. */
function forgetOld(jobs: Map<JobId, RunningJob>): void {
  const ended = [...jobs.values()].filter(({ job }) => !isOpenJob(job));
  for (const { job } of ended.slice(0, Math.max(0, jobs.size - REMEMBERED_JOBS))) jobs.delete(job.id);
}
