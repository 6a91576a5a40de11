import type { Job } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';

export type JobReport = Partial<Pick<Job, 'done' | 'total' | 'current'>>;

/** What long work sees of the job that it is. */
export interface JobControl {
  job: JobId;
  /** Aborted when the work is to end; it stops after the piece it is at. */
  signal: AbortSignal;
  /** True where it is to end because the program closes: work that can go on another time then leaves itself open. */
  isClosing(): boolean;
  /** Waits as long as a person has paused the work; resolves at once where nobody has, or where it is to end. */
  goOn(): Promise<void>;
  report(progress: JobReport): void;
}

export interface JobOptions {
  kind: Job['kind'];
  /** True for work that calls `goOn` between its pieces. */
  canPause?: boolean;
}

/** Starts long work and answers at once. */
export interface Jobs {
  start(options: JobOptions, work: (control: JobControl) => Promise<void>): JobId;
  /** Ends what runs, since the program closes, and waits until it has ended. */
  stop(): Promise<void>;
  /** Resolves when all work of a kind that runs now has ended. */
  allEnded(kind: Job['kind']): Promise<void>;
  /** Resolves when it has ended, one way or the other; at once where nobody knows it any more. */
  ended(job: JobId): Promise<void>;
}
