import path from 'node:path';
import type { BriefId, SheetId } from '../../../shared/model/ids.ts';
import type { CitedBrief } from '../../../shared/model/cited-brief.ts';
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
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

const formats = ['html', 'md'] as const;

const subcommands: Subcommands = {
  draft: {
    most: 0,
    run: async (context) => {
      const sheet = stringOption(context, 'sheet') as SheetId | undefined;
      const title = stringOption(context, 'title');
      printBrief(context, await context.call('briefs.draft', { sheet, title }));
      return EXIT.done;
    },
  },
  list: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('briefs.list', page))) {
        printRecord(context, item, () => `${item.id}  ${item.title}`);
      }
      return EXIT.done;
    },
  },
  show: {
    most: 1,
    run: async (context, [id]) => {
      printBrief(context, await context.call('briefs.get', { brief: idOf(context, id) }));
      return EXIT.done;
    },
  },
  export: {
    most: 1,
    run: async (context, [id]) => {
      const format = choiceOption(context, 'format', formats);
      const out = requiredOption(context, briefCommand, 'out');
      const to = { path: path.resolve(out) };
      const result = await context.call('briefs.export', { brief: idOf(context, id), format, to });
      const words = () => context.messages.text('cli.written', { path: out, bytes: result.bytes });
      printRecord(context, { path: result.path, bytes: result.bytes }, words);
      return EXIT.done;
    },
  },
};

function idOf(context: CommandContext, id: string | undefined): BriefId {
  return required(briefCommand, context, id, 'ID') as BriefId;
}

function printBrief(context: CommandContext, { id, title, blocks, citations }: CitedBrief): void {
  printRecord(context, { id, title, blocks, citations }, () => `${id}  ${title}`);
}

export const briefCommand: Command = {
  name: 'brief',
  usage:
    'brief draft [--sheet ID] [--title T] | list | show ID | export ID --format html|md --out FILE  --library DIR [--json]',
  about: 'cli.brief',
  options: {
    sheet: { type: 'string' },
    title: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  library: (args) => (args[0] === 'draft' ? 'write' : 'read'),
  run: (context) => runSubcommand(briefCommand, subcommands, context),
};
