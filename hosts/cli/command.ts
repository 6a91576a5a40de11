import type { ParseArgsConfig } from 'node:util';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';
import type { MessageKey, Messages } from '../../shared/messages/messages.ts';
import type { Core } from '../../core/create-core.ts';
import type { Dispatch } from '../dispatch.ts';

/** Exit statuses, as documented for scripts. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, library: 3, internal: 4 } as const;
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
  options?: NonNullable<ParseArgsConfig['options']>;
  /** How it opens the library of --library before it runs; for some it depends on their arguments. */
  library: LibraryUse | ((args: readonly string[]) => LibraryUse);
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

/** A whole number that must not be negative. */
export function numberOption(context: CommandContext, name: string): number | undefined {
  const value = stringOption(context, name);
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`--${name} takes a whole number, not “${value}”.`);
}
