import path from 'node:path';
import type { Article } from '../../../shared/model/article.ts';
import {
  allPages,
  type Command,
  type CommandContext,
  EXIT,
  type ExitStatus,
  printRecord,
  stringOption,
  UsageError,
} from '../command.ts';
import { type MentionLine, mentionsOf, normalizedPlace } from '../mentions.ts';

export const suggest: Command = {
  name: 'suggest',
  usage: 'suggest (FILE… | --library DIR [--article ID]) [--json]',
  about: 'cli.suggest',
  options: { article: { type: 'string' } },
  library: 'optional',
  run: async (context) => {
    if (context.args.length > 0) {
      if (context.options.library !== undefined || context.options.article !== undefined) {
        throw new UsageError(context.messages.text('cli.filesOrLibrary', { usage: suggest.usage }));
      }
      return suggestForFiles(context);
    }
    if (context.options.library === undefined) {
      const values = { command: 'suggest', what: 'FILE or --library', usage: suggest.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    for await (const article of wantedArticles(context)) {
      for await (const mention of mentionsOf(context, article)) printMention(context, mention);
    }
    return EXIT.done;
  },
};

async function* wantedArticles(context: CommandContext): AsyncGenerator<Article> {
  const id = stringOption(context, 'article');
  if (id === undefined) yield* allPages((page) => context.call('corpus.articles', page));
  else yield context.call('corpus.article', { article: id });
}

/** A file that cannot be read is named on stderr; the others go on. */
async function suggestForFiles(context: CommandContext): Promise<ExitStatus> {
  let failed = false;
  for (const file of context.args) {
    const outcome = await context.dispatch('entities.suggest', { source: { path: path.resolve(file) } });
    if (outcome.ok) {
      printSuggestions(
        context,
        file,
        outcome.value as Awaited<ReturnType<typeof context.call<'entities.suggest'>>>,
      );
      continue;
    }
    failed = true;
    const { what, help } = context.messages.error(outcome.error);
    context.note(`broadsheet suggest: ${what} ${help} (${outcome.error.code})`);
  }
  return failed ? EXIT.someFailed : EXIT.done;
}

function printSuggestions(
  context: CommandContext,
  file: string,
  suggestions: Awaited<ReturnType<typeof context.call<'entities.suggest'>>>,
): void {
  for (const { article, kind, text, start, end, quantity, entity } of suggestions) {
    const normalized = quantity ?? (entity && normalizedPlace(entity));
    printMention(context, { article, path: file, kind, text, start, end, normalized });
  }
}

function printMention(context: CommandContext, mention: MentionLine): void {
  printRecord(
    context,
    mention,
    () => `${mention.kind}  ${mention.text}  ${JSON.stringify(mention.normalized)}`,
  );
}
