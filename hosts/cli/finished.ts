import { WorkbenchError } from '../../shared/contract/errors.ts';
import { isOpenJob } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { CommandContext } from './command.ts';
import { untilStopped } from './until-stopped.ts';

/**
 * Waits until long work has ended; Ctrl C cancels it, and what it has done until then stays. Answers whether it came to its
 * end. Throws the error that it failed with.
 */
export async function finished(context: CommandContext, id: JobId): Promise<boolean> {
  void untilStopped().then(() => context.call('jobs.cancel', { job: id }));
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = context.core.onEvent((event) => {
    if (event.name === 'jobChanged' && event.payload.job.id === id && !isOpenJob(event.payload.job))
      resolve();
  });
  // It may have ended before anybody listened.
  if (!isOpenJob(await context.call('jobs.get', { job: id }))) resolve();
  await promise;
  stop();
  const { error, state } = await context.call('jobs.get', { job: id });
  if (error) throw new WorkbenchError(error.code, error.details);
  return state === 'done';
}
