import { ArticleId } from '../../../shared/model/ids.ts';
import { allPages, type Command, type CommandContext, EXIT, printRecord } from '../command.ts';
import { collectionId } from '../names.ts';
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

/** More articles than anyone names on one line. */
const MANY = 10_000;

const subcommands: Subcommands = {
  list: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('collections.list', page))) {
        printRecord(context, item, () => `${item.id}  ${item.name}  ${item.articles}`);
      }
      return EXIT.done;
    },
  },
  add: {
    most: MANY,
    run: async (context, [name, ...articles]) => {
      const known = await existing(context, required(collection, context, name, 'NAME'));
      const ids = articles.map((id) => ArticleId.parse(id));
      const made =
        known === null
          ? await context.call('collections.create', { name: name!, articles: ids })
          : await context.call('collections.addArticles', { collection: known, articles: ids });
      printRecord(context, made, () => `${made.id}  ${made.name}  ${made.articles}`);
      return EXIT.done;
    },
  },
  remove: {
    most: MANY,
    run: async (context, [name, ...articles]) => {
      const id = await collectionId(context, required(collection, context, name, 'NAME'));
      if (articles.length === 0) await context.call('collections.remove', { collection: id });
      else {
        const ids = articles.map((article) => ArticleId.parse(article));
        await context.call('collections.removeArticles', { collection: id, articles: ids });
      }
      return EXIT.done;
    },
  },
};

/** The collection of a name, or null where it is to be made. */
async function existing(context: CommandContext, name: string) {
  const { items } = await context.call('collections.list', { limit: 500 });
  return (
    items.find((item) => item.name.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0)?.id ??
    null
  );
}

export const collection: Command = {
  name: 'collection',
  usage: 'collection list | add NAME [ARTICLE…] | remove NAME [ARTICLE…]  --library DIR [--json]',
  about: 'cli.collection',
  library: (args) => (args[0] === 'list' ? 'read' : 'write'),
  run: (context) => runSubcommand(collection, subcommands, context),
};
