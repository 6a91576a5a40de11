import path from 'node:path';
import type { SheetId } from '../../../shared/model/ids.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
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
import { collectionId, placeIds } from '../names.ts';
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

const formats = ['csv', 'html', 'md', 'json'] as const;

const subcommands: Subcommands = {
  draft: {
    most: 0,
    run: async (context) => {
      const cities = stringOption(context, 'cities')?.split(',') ?? [];
      const places = await Promise.all(cities.map((name) => placeIds(context, name.trim())));
      const title = stringOption(context, 'title');
      const name = stringOption(context, 'collection');
      const collection = name === undefined ? undefined : await collectionId(context, name);
      const sheet = await context.call('sheets.draft', {
        ...{ places: places.map(([first]) => first!), title, collection },
      });
      await printSheet(context, sheet);
      return EXIT.done;
    },
  },
  list: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('sheets.list', page))) {
        printRecord(context, item, () => `${item.id}  ${item.title}  ${item.places} × ${item.indicators}`);
      }
      return EXIT.done;
    },
  },
  show: {
    most: 1,
    run: async (context, [id]) => {
      await printSheet(context, await context.call('sheets.get', { sheet: idOf(context, id) }));
      return EXIT.done;
    },
  },
  export: {
    most: 1,
    run: async (context, [id]) => {
      const format = choiceOption(context, 'format', formats);
      const out = requiredOption(context, sheetCommand, 'out');
      const to = { path: path.resolve(out) };
      const result = await context.call('sheets.export', { sheet: idOf(context, id), format, to });
      const words = () => context.messages.text('cli.written', { path: out, bytes: result.bytes });
      printRecord(context, { path: result.path, bytes: result.bytes }, words);
      return EXIT.done;
    },
  },
};

function idOf(context: CommandContext, id: string | undefined): SheetId {
  return required(sheetCommand, context, id, 'ID') as SheetId;
}

/** A sheet with the evidence of each cell, which the grid fetches only when it is looked at. */
async function printSheet(context: CommandContext, sheet: Sheet): Promise<void> {
  const evidence = await Array.fromAsync(
    allPages((page) => context.call('sheets.evidence', { sheet: sheet.id, ...page })),
  );
  const cells = sheet.cells.map((cell) => ({
    ...cell,
    evidence: evidence
      .filter(({ place, indicator }) => place === cell.place && indicator === cell.indicator)
      .map(({ id, article, start, end, quote, quantity, text }) => ({
        id,
        article,
        start,
        end,
        quote,
        quantity,
        text,
      })),
  }));
  printRecord(context, { ...sheet, cells }, () => `${sheet.id}  ${sheet.title}  ${cells.length}`);
}

export const sheetCommand: Command = {
  name: 'sheet',
  usage:
    'sheet draft [--cities A,B,…] [--title T] [--collection C] | list | show ID | export ID --format csv|html|md|json --out FILE  --library DIR [--json]',
  about: 'cli.sheet',
  options: {
    cities: { type: 'string' },
    title: { type: 'string' },
    collection: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  library: (args) => (args[0] === 'draft' ? 'write' : 'read'),
  run: (context) => runSubcommand(sheetCommand, subcommands, context),
};
