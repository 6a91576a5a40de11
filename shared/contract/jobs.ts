import * as z from 'zod';
import { JobId } from '../model/ids.ts';
import { Failure } from './errors.ts';
import { defineOperation, type ServiceOperations } from './operation.ts';

/** Long work: how far it is and how it ended. `done` and `total` count what the work is made of (files, articles). */
export const Job = z.object({
  id: JobId,
  kind: z.enum(['import', 'index', 'reading']),
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  /** What it is at: a file's name. */
  current: z.string().nullable(),
  /** Things a second over the last while, and the seconds that are left at this rate; null while it is too early to say. */
  rate: z.number().nonnegative().nullable(),
  left: z.number().nonnegative().nullable(),
  /** False for work that cannot wait: it only runs or ends. */
  canPause: z.boolean(),
  started: z.iso.datetime(),
  finished: z.iso.datetime().nullable(),
  error: Failure.nullable(),
});
export type Job = z.infer<typeof Job>;

/** True while work is not at its end, be it that it waits. */
export function isOpenJob({ state }: Pick<Job, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

export const jobsOperations = {
  'jobs.get': defineOperation({
    kind: 'query',
    input: z.object({ job: JobId }),
    output: Job,
    errors: ['notFound'],
  }),
  /** Running work and the last that ended, newest first, at most fifty. */
  'jobs.list': defineOperation({ kind: 'query', input: z.object({}), output: z.array(Job), errors: [] }),
  /** Asks the work to stop after the piece it is at; what is finished stays. */
  'jobs.cancel': defineOperation({
    kind: 'query',
    input: z.object({ job: JobId }),
    output: Job,
    errors: ['notFound'],
  }),
  /** Asks the work to wait after the piece it is at. Changes nothing where it ended or cannot wait. */
  'jobs.pause': defineOperation({
    kind: 'query',
    input: z.object({ job: JobId }),
    output: Job,
    errors: ['notFound'],
  }),
  /** Lets work that waits go on. */
  'jobs.resume': defineOperation({
    kind: 'query',
    input: z.object({ job: JobId }),
    output: Job,
    errors: ['notFound'],
  }),
} as const satisfies ServiceOperations<'jobs'>;
