import path from 'node:path';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { ColumnMapping } from '../../../shared/model/reading-choices.ts';
import { type Command, type CommandContext, EXIT, printRecord, UsageError } from '../command.ts';
import { columnsOption } from '../columns-option.ts';
import { dateText } from '../words.ts';

export const extract: Command = {
  name: 'extract',
  usage: 'extract FILE… [--columns title=NAME,text=NAME,…] [--json]',
  options: { columns: { type: 'string' } },
  about: 'cli.extract',
  library: 'none',
  run: async (context) => {
    if (context.args.length === 0) {
      const values = { command: 'extract', what: 'FILE', usage: extract.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    let failed = false;
    for (const file of context.args) failed = !(await extractFile(context, file)) || failed;
    return failed ? EXIT.someFailed : EXIT.done;
  },
};

type Read = Output<'corpus.extract'>;

/** Prints one line for a file, or one for each in an archive, whether it could be read or not; false where one could not. */
async function extractFile(context: CommandContext, file: string): Promise<boolean> {
  const source = { path: path.resolve(file) };
  const columns = columnsOption(context);
  let failed = false;
  for (let offset: number | null = 0; offset !== null;) {
    const outcome = await context.dispatch('corpus.extractArchive', { source, columns, offset });
    if (!outcome.ok) return printFailure(context, file, outcome.error);
    const page = outcome.value as Output<'corpus.extractArchive'>;
    if (!page.isArchive) return extractOne(context, file, columns);
    for (const item of page.items) {
      const shown = file + item.path.slice(source.path.length);
      const isRead = item.file
        ? printRead(context, shown, item.file)
        : printFailure(context, shown, item.error!);
      failed ||= !isRead;
    }
    offset = page.next;
  }
  return !failed;
}

async function extractOne(
  context: CommandContext,
  file: string,
  columns: ColumnMapping | undefined,
): Promise<boolean> {
  const outcome = await context.dispatch('corpus.extract', {
    source: { path: path.resolve(file) },
    columns,
  });
  return outcome.ok
    ? printRead(context, file, outcome.value as Read)
    : printFailure(context, file, outcome.error);
}

function printRead(context: CommandContext, file: string, read: Read): true {
  printRecord(context, { path: file, ok: true, ...read }, () => summary(context, file, read));
  return true;
}

function printFailure(context: CommandContext, file: string, error: Failure): false {
  const { what, help } = context.messages.error(error);
  const failure = { path: file, ok: false, error: { code: error.code, message: `${what} ${help}` } };
  printRecord(context, failure, () => `${file}: ${what} ${help}`);
  return false;
}

function summary(context: CommandContext, file: string, read: Read): string {
  const lines = read.articles.map((article) => {
    const facts = [
      dateText(context.messages, article.published),
      article.source ?? context.messages.text('cli.noSource'),
      article.cities.map(({ name }) => name).join(', '),
      article.truncated ? context.messages.text('cli.cutOff') : '',
    ];
    return `  ${article.title}\n    ${facts.filter((fact) => fact !== '').join(' · ')}`;
  });
  return [file, ...lines].join('\n');
}
