import { allPages, type Command, EXIT, printRecord } from '../command.ts';
import { tagId } from '../names.ts';
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

const subcommands: Subcommands = {
  list: {
    most: 0,
    run: async (context) => {
      for await (const tag of allPages((page) => context.call('tags.list', page))) {
        printRecord(context, tag, () => `${tag.id}  ${tag.name}  ${tag.annotations}`);
      }
      return EXIT.done;
    },
  },
  add: {
    most: 1,
    run: async (context, [name]) => {
      const made = await context.call('tags.create', { name: required(tag, context, name, 'NAME') });
      printRecord(context, made, () => `${made.id}  ${made.name}`);
      return EXIT.done;
    },
  },
  rename: {
    most: 2,
    run: async (context, [from, to]) => {
      const id = await tagId(context, required(tag, context, from, 'TAG'));
      const changed = await context.call('tags.update', {
        tag: id,
        name: required(tag, context, to, 'NAME'),
      });
      printRecord(context, changed, () => `${changed.id}  ${changed.name}`);
      return EXIT.done;
    },
  },
  merge: {
    most: 2,
    run: async (context, [from, into]) => {
      const merged = await context.call('tags.merge', {
        from: await tagId(context, required(tag, context, from, 'TAG')),
        into: await tagId(context, required(tag, context, into, 'INTO')),
      });
      printRecord(context, merged, () => `${merged.id}  ${merged.name}`);
      return EXIT.done;
    },
  },
};

export const tag: Command = {
  name: 'tag',
  usage: 'tag list | add NAME | rename TAG NAME | merge TAG INTO  --library DIR [--json]',
  about: 'cli.tag',
  library: (args) => (args[0] === 'list' ? 'read' : 'write'),
  run: (context) => runSubcommand(tag, subcommands, context),
};
