import path from 'node:path';
import type { JobId } from '../../../shared/model/ids.ts';
import { allPages, type Command, type CommandContext, EXIT, printRecord, UsageError } from '../command.ts';
import { columnsOption } from '../columns-option.ts';
import { finished } from '../finished.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH… --library DIR [--columns title=NAME,text=NAME,…] [--json]',
  options: { columns: { type: 'string' } },
  about: 'cli.import',
  library: 'make',
  goesOn: true,
  run: async (context) => {
    if (context.args.length === 0) {
      const values = { command: 'import', what: 'PATH', usage: importCommand.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    const started = performance.now();
    const sources = context.args.map((name) => ({ path: path.resolve(name) }));
    const { job, run } = await context.call('corpus.import', { sources, columns: columnsOption(context) });
    const isComplete = await waitWithProgress(context, job);
    const report = await context.call('corpus.importRun', { run });
    const failed = await failures(context, run);
    const { added, revised, unchanged, duplicates, articles } = report;
    const seconds = Math.round(performance.now() - started) / 1000;
    const result = { added, revised, unchanged, duplicates, failed, articles, seconds };
    printRecord(context, result, () => words(context, { ...report, failed: failed.length }, failed));
    if (!isComplete) return EXIT.stopped;
    return failed.length > 0 ? EXIT.someFailed : EXIT.done;
  },
};

interface FailedFile {
  path: string;
  code: string;
  message: string;
}

async function failures(context: CommandContext, run: string): Promise<FailedFile[]> {
  const failed: FailedFile[] = [];
  const items = allPages((page) =>
    context.call('corpus.importItems', { run, outcomes: ['failed'], ...page }),
  );
  for await (const item of items) {
    const { what, help } = context.messages.error(item.error!);
    failed.push({ path: item.path, code: item.error!.code, message: `${what} ${help}` });
  }
  return failed;
}

async function waitWithProgress(context: CommandContext, job: JobId): Promise<boolean> {
  const stop = context.core.onEvent((event) => {
    if (event.name !== 'jobChanged' || event.payload.job.state !== 'running') return;
    const { done, total, current } = event.payload.job;
    context.note(
      context.messages.text('cli.progress', { done, total: total ?? '?', current: current ?? '' }),
    );
  });
  try {
    return await finished(context, job);
  } finally {
    stop();
  }
}

function words(
  context: CommandContext,
  counts: {
    added: number;
    revised: number;
    unchanged: number;
    duplicates: number;
    failed: number;
    articles: number;
  },
  failed: readonly FailedFile[],
): string {
  const { added, revised, unchanged, duplicates, articles } = counts;
  const line = { added, revised, unchanged, duplicates, articles, failed: counts.failed };
  const nothingNew = added + revised + counts.failed === 0 && unchanged + duplicates > 0;
  return [
    context.messages.text('cli.imported', line),
    ...(nothingNew ? [context.messages.text('cli.nothingNew')] : []),
    ...failed.map(({ message }) => `  ${message}`),
  ].join('\n');
}
