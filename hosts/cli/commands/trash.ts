import { ArticleId } from '../../../shared/model/ids.ts';
import {
  allPages,
  type Command,
  type CommandContext,
  EXIT,
  type ExitStatus,
  printRecord,
} from '../command.ts';
import { runSubcommand, type Subcommands } from '../subcommand.ts';

/** More articles than anyone names on one line. */
const MANY = 10_000;

const subcommands: Subcommands = {
  list: {
    most: 0,
    run: async (context) => {
      const inTrash = allPages((page) => context.call('corpus.articles', { ...page, standing: 'trashed' }));
      for await (const item of inTrash) {
        printRecord(context, item, () => `${item.id}  ${item.trashed}  ${item.title}`);
      }
      return EXIT.done;
    },
  },
  put: { most: MANY, run: (context, ids) => move(context, 'corpus.trash', ids) },
  restore: { most: MANY, run: (context, ids) => move(context, 'corpus.restore', ids) },
  empty: {
    most: 0,
    run: async (context) => {
      const outcome = await context.call('corpus.emptyTrash', {});
      printRecord(context, outcome, () => context.messages.text('cli.trashEmptied', outcome));
      return EXIT.done;
    },
  },
};

async function move(
  context: CommandContext,
  operation: 'corpus.trash' | 'corpus.restore',
  ids: readonly string[],
): Promise<ExitStatus> {
  const articles = ids.map((id) => ArticleId.parse(id));
  const { changed } = await context.call(operation, { articles });
  printRecord(context, { changed }, () => String(changed));
  return EXIT.done;
}

export const trash: Command = {
  name: 'trash',
  usage: 'trash list | put ARTICLE… | restore ARTICLE… | empty  --library DIR [--json]',
  about: 'cli.trash',
  library: (args) => (args[0] === 'list' ? 'read' : 'write'),
  run: (context) => runSubcommand(trash, subcommands, context),
};
