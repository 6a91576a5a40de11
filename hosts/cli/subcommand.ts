import { type Command, type CommandContext, type ExitStatus, UsageError } from './command.ts';

/** One of a command's own commands: `tag add`, `sheet show`. */
export interface Subcommand {
  /** How many arguments it takes at most. */
  most: number;
  run(context: CommandContext, args: readonly string[]): Promise<ExitStatus>;
}

export type Subcommands = Readonly<Record<string, Subcommand>>;

/** Runs the one that the first argument names. */
export function runSubcommand(
  command: Command,
  subcommands: Subcommands,
  context: CommandContext,
): Promise<ExitStatus> {
  const [name = '', ...args] = context.args;
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) throw missing(command, context, Object.keys(subcommands).join('|'));
  const extra = args[subcommand.most];
  if (extra !== undefined) {
    throw new UsageError(context.messages.text('cli.tooMany', { extra, usage: command.usage }));
  }
  return subcommand.run(context, args);
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
