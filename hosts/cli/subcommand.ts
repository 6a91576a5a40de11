import { type Command, type CommandContext, type ExitStatus, UsageError } from './command.ts';

/** One of a command's own commands: `tag add`, `sheet show`. */
export type Subcommands = Readonly<
  Record<string, (context: CommandContext, args: readonly string[]) => Promise<ExitStatus>>
>;

/** Runs the one that the first argument names. */
export function runSubcommand(
  command: Command,
  subcommands: Subcommands,
  context: CommandContext,
): Promise<ExitStatus> {
  const [name = '', ...args] = context.args;
  const run = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!run) throw missing(command, context, Object.keys(subcommands).join('|'));
  return run(context, args);
}

/** An argument that must be there. */
export function required(
  command: Command,
  context: CommandContext,
  value: string | undefined,
  what: string,
): string {
  if (value === undefined || value === '') throw missing(command, context, what);
  return value;
}

function missing({ name, usage }: Command, context: CommandContext, what: string): UsageError {
  return new UsageError(context.messages.text('cli.missing', { command: name, what, usage }));
}
