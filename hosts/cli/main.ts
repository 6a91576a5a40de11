import { parseArgs } from 'node:util';
import path from 'node:path';
import { createCore, type Core, type CoreOptions } from '../../core/create-core.ts';
import { type Failure, WorkbenchError } from '../../shared/contract/errors.ts';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';
import { createMessages, type Messages } from '../../shared/messages/messages.ts';
import { createDispatch } from '../dispatch.ts';
import { type Command, type CommandContext, EXIT, type ExitStatus, UsageError } from './command.ts';
import { commands } from './commands/index.ts';
import { exitStatusOf } from './exit-status.ts';

export interface CliOptions {
  core: CoreOptions;
  pages: string;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
}

/** Runs one command line and answers with its exit status. Results go to stdout, everything else to stderr. */
export async function runCli(argv: readonly string[], options: CliOptions): Promise<ExitStatus> {
  const messages = createMessages();
  const [name, ...rest] = argv;
  const asksForHelp = name !== undefined && ['help', '--help', '-h'].includes(name);
  const wanted = asksForHelp ? rest[0] : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  if (command) return runCommand(command, asksForHelp ? ['--help'] : rest, options, messages);
  if (asksForHelp && wanted === undefined) {
    options.stdout(`${helpText(messages)}\n`);
    return EXIT.done;
  }
  const problem =
    wanted === undefined
      ? messages.text('cli.noCommand')
      : messages.text('cli.unknownCommand', { command: wanted });
  options.stderr(`broadsheet: ${problem}\n`);
  return EXIT.usage;
}

async function runCommand(
  command: Command,
  argv: readonly string[],
  options: CliOptions,
  messages: Messages,
): Promise<ExitStatus> {
  let core: Core | null = null;
  try {
    const parsed = parse(command, argv, messages);
    if (parsed.options.help) {
      options.stdout(
        `${messages.text('cli.usageOf', { usage: command.usage })}\n${messages.text(command.about)}\n`,
      );
      return EXIT.done;
    }
    checkArguments(command, parsed.args, messages);
    core = createCore(options.core);
    const context = createContext(core, parsed, options, messages);
    await openLibrary(command, context);
    return await command.run(context);
  } catch (error) {
    return report(error, command, options, messages);
  } finally {
    await core?.close();
  }
}

function parse(command: Command, argv: readonly string[], messages: Messages) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...(command.library === 'none' ? {} : { library: { type: 'string' as const } }),
        ...command.options,
      },
    });
    return { options: values as CommandContext['options'], args: positionals };
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new UsageError(
      messages.text('cli.badOption', { problem: sentence(problem), usage: command.usage }),
    );
  }
}

/** An argument too many is more often a slip than a wish to be passed over. */
function checkArguments({ most, usage }: Command, args: readonly string[], messages: Messages): void {
  const extra = most === undefined ? undefined : args[most];
  if (extra !== undefined) throw new UsageError(messages.text('cli.tooMany', { extra, usage }));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function createContext(
  core: Core,
  parsed: { options: CommandContext['options']; args: readonly string[] },
  options: CliOptions,
  messages: Messages,
): CommandContext {
  const dispatch = createDispatch(core, (error) => {
    // A failure is one line; where it came from is for those who look for it.
    if (process.env.BROADSHEET_DEBUG && error instanceof Error) options.stderr(`${error.stack}\n`);
  });
  return {
    core,
    dispatch,
    messages,
    ...parsed,
    json: parsed.options.json === true,
    pages: options.pages,
    print: (line) => options.stdout(`${line}\n`),
    note: (line) => options.stderr(`${line}\n`),
    call: async <Name extends OperationName>(operation: Name, input: CallInput<Name>) => {
      const outcome = await dispatch(operation, input);
      if (!outcome.ok) throw new WorkbenchError(outcome.error.code, outcome.error.details);
      return outcome.value as Output<Name>;
    },
  };
}

/** Opens the library of --library as the command wants it. Throws the errors of library.open. */
async function openLibrary(command: Command, context: CommandContext): Promise<void> {
  const use = typeof command.library === 'function' ? command.library(context.args) : command.library;
  const given = context.options.library;
  if (use === 'none' || (use.startsWith('optional') && given === undefined)) return;
  if (typeof given !== 'string' || given === '') {
    throw new UsageError(context.messages.text('cli.needsLibrary', { command: command.name }));
  }
  const root = path.resolve(given);
  const goOn = command.goesOn === true;
  if (use === 'make') await openOrMake(context, root, goOn);
  else await context.call('library.open', { path: root, mode: modes[use], goOn });
}

const modes = { read: 'read', optional: 'read', write: 'write', optionalWrite: 'write' } as const;

async function openOrMake(context: CommandContext, root: string, goOn: boolean): Promise<void> {
  const outcome = await context.dispatch('library.open', { path: root, mode: 'write', goOn });
  if (outcome.ok) return;
  const { code, details } = outcome.error;
  if (code !== 'folderNotFound' && code !== 'notALibrary') throw new WorkbenchError(code, details);
  await context.call('library.create', { path: root });
}

/** One line: what, where, what to do. */
function report(error: unknown, command: Command, options: CliOptions, messages: Messages): ExitStatus {
  if (error instanceof UsageError) {
    options.stderr(`broadsheet ${command.name}: ${error.message}\n`);
    return EXIT.usage;
  }
  const failure: Failure =
    error instanceof WorkbenchError
      ? error
      : { code: 'internal', details: { message: error instanceof Error ? error.message : String(error) } };
  const { what, help } = messages.error(failure);
  options.stderr(`broadsheet ${command.name}: ${what} ${help} (${failure.code})\n`);
  return exitStatusOf(failure.code);
}

function helpText(messages: Messages): string {
  const lines = commands.map(({ usage, about }) => `  ${usage}\n      ${messages.text(about)}`);
  return [messages.text('cli.usage'), '', messages.text('cli.commands'), ...lines].join('\n');
}
