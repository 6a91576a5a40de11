import type { EntityId } from '../../../shared/model/ids.ts';
import { allPages, type Command, type CommandContext, EXIT, printRecord, UsageError } from '../command.ts';
import { entityIds } from '../names.ts';
import { required, runSubcommand, type Subcommands } from '../subcommand.ts';

const subcommands: Subcommands = {
  list: {
    most: 0,
    run: async (context) => {
      for await (const item of allPages((page) => context.call('entities.list', page))) {
        printRecord(context, item, () => `${item.id}  ${item.kind}  ${item.name}  ${item.mentions}`);
      }
      return EXIT.done;
    },
  },
  show: {
    most: 1,
    run: async (context, [name]) => {
      for (const id of await entityIds(context, required(entity, context, name, 'ENTITY'))) {
        const item = await context.call('entities.get', { entity: id });
        printRecord(context, item, () => `${item.id}  ${item.kind}  ${item.name}  ${item.mentions}`);
      }
      return EXIT.done;
    },
  },
  merge: {
    most: 2,
    run: async (context, [from, into]) => {
      const merged = await context.call('entities.merge', {
        from: await oneEntity(context, required(entity, context, from, 'ENTITY')),
        into: await oneEntity(context, required(entity, context, into, 'INTO')),
      });
      printRecord(context, merged, () => `${merged.id}  ${merged.name}  ${merged.mentions}`);
      return EXIT.done;
    },
  },
};

/** A merge must know which of several is meant. */
async function oneEntity(context: CommandContext, name: string): Promise<EntityId> {
  const ids = await entityIds(context, name);
  if (ids.length > 1) {
    throw new UsageError(context.messages.text('cli.severalNamed', { name, ids: ids.join(', ') }));
  }
  return ids[0]!;
}

export const entity: Command = {
  name: 'entity',
  usage: 'entity list | show ENTITY | merge ENTITY INTO  --library DIR [--json]',
  about: 'cli.entity',
  library: (args) => (args[0] === 'merge' ? 'write' : 'read'),
  run: (context) => runSubcommand(entity, subcommands, context),
};
