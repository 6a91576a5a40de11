import path from 'node:path';
import type { Output } from '../../../shared/contract/index.ts';
import { type Command, type CommandContext, EXIT, printRecord, UsageError } from '../command.ts';
import { dateText } from '../words.ts';

export const extract: Command = {
  name: 'extract',
  usage: 'extract FILE… [--json]',
  about: 'cli.extract',
  library: 'none',
  run: async (context) => {
    if (context.args.length === 0) {
      const values = { command: 'extract', what: 'FILE', usage: extract.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    let failed = false;
    for (const file of context.args) failed = !(await extractOne(context, file)) || failed;
    return failed ? EXIT.someFailed : EXIT.done;
  },
};

/** Prints one line for a file, whether it could be read or not. */
async function extractOne(context: CommandContext, file: string): Promise<boolean> {
  const outcome = await context.dispatch('corpus.extract', { source: { path: path.resolve(file) } });
  if (!outcome.ok) {
    const { what, help } = context.messages.error(outcome.error);
    const failure = {
      path: file,
      ok: false,
      error: { code: outcome.error.code, message: `${what} ${help}` },
    };
    printRecord(context, failure, () => `${file}: ${what} ${help}`);
    return false;
  }
  const read = outcome.value as Output<'corpus.extract'>;
  printRecord(context, { path: file, ok: true, ...read }, () => summary(context, file, read));
  return true;
}

function summary(context: CommandContext, file: string, read: Output<'corpus.extract'>): string {
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
