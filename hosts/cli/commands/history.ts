import type { HistoryEntry } from '../../../shared/model/history-entry.ts';
import { allPages, type Command, type CommandContext, EXIT, printRecord } from '../command.ts';

export const history: Command = {
  name: 'history',
  usage: 'history --library DIR [--json]',
  about: 'cli.history',
  most: 0,
  library: 'read',
  run: async (context) => {
    for await (const entry of allPages((page) => context.call('history.list', page))) {
      const undone = entry.undone ? ` ${context.messages.text('cli.undoneMark')}` : '';
      printRecord(
        context,
        toLine(context, entry),
        () => `${entry.seq}  ${entry.at}  ${summaryOf(context, entry)}${undone}`,
      );
    }
    return EXIT.done;
  },
};

export const undo: Command = {
  name: 'undo',
  usage: 'undo --library DIR [--json]',
  about: 'cli.undo',
  most: 0,
  library: 'write',
  run: async (context) => {
    const entry = await context.call('history.undo', {});
    const words = () => context.messages.text('cli.undone', { change: summaryOf(context, entry) });
    printRecord(context, toLine(context, entry), words);
    return EXIT.done;
  },
};

export const redo: Command = {
  name: 'redo',
  usage: 'redo --library DIR [--json]',
  about: 'cli.redo',
  most: 0,
  library: 'write',
  run: async (context) => {
    const entry = await context.call('history.redo', {});
    const words = () => context.messages.text('cli.redone', { change: summaryOf(context, entry) });
    printRecord(context, toLine(context, entry), words);
    return EXIT.done;
  },
};

function toLine(context: CommandContext, entry: HistoryEntry) {
  const { seq, at, author, operation, undone } = entry;
  return { seq, at, author, operation, summary: summaryOf(context, entry), undone };
}

function summaryOf(context: CommandContext, entry: HistoryEntry): string {
  return context.messages.change(entry.message);
}
