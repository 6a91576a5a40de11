import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { WorkbenchError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { SavedSearch } from '../../../shared/model/saved-search.ts';
import {
  allPages,
  choiceOption,
  type Command,
  type CommandContext,
  EXIT,
  printRecord,
  requiredOption,
  stringOption,
} from '../command.ts';
import { savedSearchId } from '../names.ts';
import { filterOptions, filtersOf } from '../search-filters.ts';
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

const formats = ['csv', 'xlsx'] as const;
/** More queries than anyone writes on one line. */
const MANY = 200;

const subcommands: Subcommands = {
  list: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('searches.list', page))) print(context, item);
      return EXIT.done;
    },
  },
  save: {
    most: 2,
    run: async (context, [name, query]) => {
      const named = required(searches, context, name, 'NAME');
      const terms = { query: query ?? '', filters: await filtersOf(context) };
      print(context, await context.call('searches.save', { ...terms, name: named }));
      return EXIT.done;
    },
  },
  rename: {
    most: 2,
    run: async (context, [name, other]) => {
      const search = await searchNamed(context, name);
      const renamed = { search, name: required(searches, context, other, 'NEW') };
      print(context, await context.call('searches.update', renamed));
      return EXIT.done;
    },
  },
  look: {
    most: 1,
    run: async (context, [name]) => {
      print(context, await context.call('searches.look', { search: await searchNamed(context, name) }));
      return EXIT.done;
    },
  },
  remove: {
    most: 1,
    run: async (context, [name]) => {
      await context.call('searches.remove', { search: await searchNamed(context, name) });
      return EXIT.done;
    },
  },
  history: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('searches.history', page))) {
        printRecord(context, item, () => `${item.at}  ${item.total}  ${item.query}`);
      }
      return EXIT.done;
    },
  },
  forget: {
    most: 0,
    run: async (context) => {
      const answer = await context.call('searches.forget', {});
      printRecord(context, answer, () => context.messages.text('cli.forgotten', { count: answer.forgotten }));
      return EXIT.done;
    },
  },
  batch: {
    most: MANY,
    run: async (context, given) => {
      const queries = [...given, ...(await queriesInFile(context))];
      required(searches, context, queries[0], 'QUERY');
      const request = { queries, filters: await filtersOf(context) };
      if (stringOption(context, 'out') === undefined) {
        printBatch(context, await context.call('searches.batch', request));
      } else {
        const target = targetOf(context);
        printWritten(context, await context.call('searches.exportBatch', { ...request, ...target }));
      }
      return EXIT.done;
    },
  },
  export: {
    most: 1,
    run: async (context, [query]) => {
      const terms = { query: query ?? '', filters: await filtersOf(context) };
      printWritten(context, await context.call('searches.export', { ...terms, ...targetOf(context) }));
      return EXIT.done;
    },
  },
};

/** One query a line; a list of them is often kept in a file. */
async function queriesInFile(context: CommandContext): Promise<string[]> {
  const file = stringOption(context, 'queries');
  if (file === undefined) return [];
  const text = await readFile(path.resolve(file), 'utf8').catch((cause: unknown) => {
    throw new WorkbenchError('fileUnreadable', { path: file }, { cause });
  });
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function targetOf(context: CommandContext) {
  const format = choiceOption(context, 'format', formats);
  return { format, to: { path: path.resolve(requiredOption(context, searches, 'out')) } };
}

async function searchNamed(context: CommandContext, name: string | undefined) {
  return savedSearchId(context, required(searches, context, name, 'NAME'));
}

function print(context: CommandContext, search: SavedSearch): void {
  const { id, name, query, total, fresh } = search;
  const counts = total === null ? '?' : `${total} (+${fresh})`;
  printRecord(context, search, () => `${id}  ${name}  ${counts}  ${query}`);
}

function printBatch(context: CommandContext, batch: Output<'searches.batch'>): void {
  printRecord(context, batch, () =>
    [
      ['', '', ...batch.cities.map(({ name }) => name)],
      ...batch.rows.map(({ query, total, counts }) => [query, total, ...counts]),
    ]
      .map((row) => row.join('\t'))
      .join('\n'),
  );
}

function printWritten(context: CommandContext, { download: _none, ...result }: WrittenFile): void {
  const words = { path: result.path, bytes: result.bytes };
  printRecord(context, result, () => context.messages.text('cli.written', words));
}

type WrittenFile = Output<'searches.exportBatch'>;

export const searches: Command = {
  name: 'searches',
  usage:
    'searches list | save NAME [QUERY] | rename NAME NEW | look NAME | remove NAME | history | forget | batch [QUERY…] [--queries FILE] [--format csv|xlsx --out FILE] | export [QUERY] --format csv|xlsx --out FILE  --library DIR [filters as of search] [--json]',
  about: 'cli.searches',
  options: {
    ...filterOptions,
    queries: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  library: ([name = '']) => (['list', 'history', 'batch', 'export'].includes(name) ? 'read' : 'write'),
  run: (context) => runSubcommand(searches, subcommands, context),
};
