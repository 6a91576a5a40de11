import type { ParseArgsConfig } from 'node:util';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';
import type { MessageKey, Messages } from '../../shared/messages/messages.ts';
import type { Core } from '../../core/create-core.ts';
import type { Dispatch } from '../dispatch.ts';

/** Exit statuses, as documented for scripts; stopped by Ctrl C is what every shell calls 130. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, library: 3, internal: 4, stopped: 130 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage: what to say on stderr. */
export class UsageError extends Error {}

type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** What a command works with. */
export interface CommandContext {
  core: Core;
  dispatch: Dispatch;
  /** Calls an operation; an error ends the command with its own exit status. */
  call<Name extends OperationName>(operation: Name, input: CallInput<Name>): Promise<Output<Name>>;
  messages: Messages;
  args: readonly string[];
  options: Readonly<Record<string, OptionValue>>;
  json: boolean;
  /** The folder of the built pages, for `serve`. */
  pages: string;
  /** One line on stdout. */
  print(line: string): void;
  /** One line on stderr: progress, hints. */
  note(line: string): void;
}

/** Not at all, only where one is given (to read), to read, to write, or to write and make it where there is none. */
export type LibraryUse = 'none' | 'optional' | 'optionalWrite' | 'read' | 'write' | 'make';

export interface Command {
  name: string;
  usage: string;
  about: MessageKey;
  /** How many arguments it takes at most; one with commands of its own leaves that to them. */
  most?: number;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** How it opens the library of --library before it runs; for some it depends on their arguments. */
  library: LibraryUse | ((args: readonly string[]) => LibraryUse);
  /** True for one that stays long enough for imports to go on that were broken off. */
  goesOn?: boolean;
  run(context: CommandContext): Promise<ExitStatus>;
}

/** Prints a record as one line of JSON, or in the words for a person. */
export function printRecord(context: CommandContext, record: unknown, words: () => string): void {
  context.print(context.json ? JSON.stringify(record) : words());
}

/** Walks a paged list to its end. */
export async function* allPages<Item>(
  read: (page: { offset: number; limit: number }) => Promise<{ items: Item[]; total: number }>,
): AsyncGenerator<Item> {
  const limit = 500;
  for (let offset = 0; ; offset += limit) {
    const { items, total } = await read({ offset, limit });
    yield* items;
    if (offset + limit >= total) return;
  }
}

export function stringOption(context: CommandContext, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function stringOptions(context: CommandContext, name: string): string[] {
  const value = context.options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** An option that must be there. */
export function requiredOption(
  context: CommandContext,
  { name: command, usage }: Command,
  name: string,
): string {
  const value = stringOption(context, name);
  if (value) return value;
  throw new UsageError(context.messages.text('cli.missing', { command, what: `--${name}`, usage }));
}

/** One of some words, and no other. */
export function choiceOption<Choice extends string>(
  context: CommandContext,
  name: string,
  choices: readonly Choice[],
): Choice {
  const value = stringOption(context, name);
  const choice = choices.find((candidate) => candidate === value);
  if (choice) return choice;
  throw new UsageError(context.messages.text('cli.notAChoice', { name, choices: choices.join(', ') }));
}

/** A date as far as it is known, with a year: 2021, 2021-03 or 2021-03-10. */
export function dateOption(context: CommandContext, name: string): string | null {
  const value = stringOption(context, name);
  if (value === undefined) return null;
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && isDay(value)) return value;
  throw new UsageError(context.messages.text('cli.notADate', { name, value }));
}

/** What is left out is its first day: 2021-02-30 is none, for in ISO 8601 days do not run over. */
function isDay(date: string): boolean {
  const day = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** A whole number that must not be negative. */
export function numberOption(context: CommandContext, name: string): number | undefined {
  const value = stringOption(context, name);
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(context.messages.text('cli.notANumber', { name, value }));
}
