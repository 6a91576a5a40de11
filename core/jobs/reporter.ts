import type { Job } from '../../shared/contract/jobs.ts';
import type { JobReport } from '../ports/jobs.ts';
import { PaceKeeper } from './pace.ts';

/** How often listeners hear of progress at most, in milliseconds. */
const PROGRESS_INTERVAL = 100;

export interface Reporter {
  report(report: JobReport): void;
  /** Measures the pace anew: work that waited was not slow. */
  restart(): void;
  stop(): void;
}

/** Tells at once, then at most once in each interval; what is told last is always how far the work is. */
export function createReporter(job: Job, tell: () => void): Reporter {
  let told = 0;
  let later: NodeJS.Timeout | undefined;
  let keeper = new PaceKeeper();
  const tellNow = (): void => {
    told = Date.now();
    later = undefined;
    keeper.add(job.done, told);
    Object.assign(job, keeper.paceFor(job.total));
    tell();
  };
  return {
    report: (report) => {
      Object.assign(job, report);
      const wait = told + PROGRESS_INTERVAL - Date.now();
      if (wait <= 0 && later === undefined) tellNow();
      else later ??= setTimeout(tellNow, wait);
    },
    restart: () => {
      keeper = new PaceKeeper();
      Object.assign(job, { rate: null, left: null });
    },
    stop: () => clearTimeout(later),
  };
}
