import { contract, isOperationName, operationNames } from '../../../shared/contract/index.ts';
import { type Command, type CommandContext, EXIT, UsageError } from '../command.ts';
import { isOpenJob } from '../../../shared/contract/jobs.ts';
import { finished } from '../finished.ts';
import { required } from '../subcommand.ts';

export const call: Command = {
  name: 'call',
  usage: 'call OPERATION [JSON] [--library DIR] | call --list',
  about: 'cli.call',
  most: 2,
  options: { list: { type: 'boolean' } },
  library: ([operation = '']) =>
    isOperationName(operation) && contract[operation].kind === 'command' ? 'optionalWrite' : 'optional',
  run: async (context) => {
    if (context.options.list) {
      for (const name of operationNames) context.print(name);
      return EXIT.done;
    }
    const operation = required(call, context, context.args[0], 'OPERATION');
    const value = await context.call(operation as never, parseInput(context) as never);
    context.print(JSON.stringify(value));
    return (await runningJobs(context)) ? EXIT.done : EXIT.stopped;
  },
};

function parseInput(context: CommandContext): unknown {
  try {
    return JSON.parse(context.args[1] ?? '{}');
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UsageError(context.messages.text('cli.badJson', { problem }));
  }
}

/** Long work that the call started goes on to its end before the program does; answers whether it did. */
async function runningJobs(context: CommandContext): Promise<boolean> {
  const jobs = await context.call('jobs.list', {});
  const running = jobs.filter(isOpenJob);
  const ended = await Promise.all(running.map(({ id }) => finished(context, id)));
  return ended.every(Boolean);
}
