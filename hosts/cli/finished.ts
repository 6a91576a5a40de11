import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { JobId } from '../../shared/model/ids.ts';
import type { CommandContext } from './command.ts';

/** Waits until long work has ended. Throws the error that it failed with. */
export async function finished(context: CommandContext, id: JobId): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = context.core.onEvent((event) => {
    if (event.name === 'jobChanged' && event.payload.job.id === id && event.payload.job.state !== 'running')
      resolve();
  });
  // It may have ended before anybody listened.
  if ((await context.call('jobs.get', { job: id })).state !== 'running') resolve();
  await promise;
  stop();
  const { error } = await context.call('jobs.get', { job: id });
  if (error) throw new WorkbenchError(error.code, error.details);
}
