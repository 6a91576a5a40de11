import type { Job } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';

export type JobReport = Partial<Pick<Job, 'done' | 'total' | 'current'>>;

/** What long work sees of the job that it is. */
export interface JobControl {
  job: JobId;
  /** Aborted when the person cancels; work stops after the piece it is at. */
  signal: AbortSignal;
  report(progress: JobReport): void;
}

/** Starts long work and answers at once. */
export interface Jobs {
  start(kind: Job['kind'], work: (control: JobControl) => Promise<void>): JobId;
  /** Cancels what runs and waits until it has ended. */
  stop(): Promise<void>;
  /** Resolves when it has ended, one way or the other; at once where nobody knows it any more. */
  ended(job: JobId): Promise<void>;
}
