import * as z from 'zod';
import { JobId } from '../model/ids.ts';
import { Failure } from './errors.ts';
import { defineOperation, type ServiceOperations } from './operation.ts';

/** Long work: how far it is and how it ended. `done` and `total` count what the work is made of (files, articles). */
export const Job = z.object({
  id: JobId,
  kind: z.enum(['import', 'index', 'reading']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int().nonnegative(),
  total: z.int().nonnegative().nullable(),
  /** What it is at: a file's name. */
  current: z.string().nullable(),
  started: z.iso.datetime(),
  finished: z.iso.datetime().nullable(),
  error: Failure.nullable(),
});
export type Job = z.infer<typeof Job>;

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
} as const satisfies ServiceOperations<'jobs'>;
