import type { ArticleId } from '../../../shared/model/ids.ts';
import { allPages, type Command, type CommandContext, EXIT, printRecord, UsageError } from '../command.ts';
import { mentionsOf } from '../mentions.ts';
import { toLine } from './articles.ts';

export const show: Command = {
  name: 'show',
  usage: 'show ARTICLE --library DIR [--json]',
  about: 'cli.show',
  most: 1,
  library: 'read',
  run: async (context) => {
    const [id] = context.args;
    if (id === undefined) {
      const values = { command: 'show', what: 'ARTICLE', usage: show.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    const article = await context.call('corpus.article', { article: id });
    const { text, blocks } = await context.call('corpus.text', { article: article.id });
    const annotations = await annotationsOf(context, article.id);
    const mentions = await Array.fromAsync(mentionsOf(context, article));
    const record = { ...toLine(article), text, blocks, annotations, mentions };
    printRecord(context, record, () => `${article.title}\n\n${text}`);
    return EXIT.done;
  },
};

async function annotationsOf(context: CommandContext, article: ArticleId) {
  const tags = new Map<string, string>();
  for await (const tag of allPages((page) => context.call('tags.list', page))) tags.set(tag.id, tag.name);
  const annotations = [];
  for await (const item of allPages((page) => context.call('annotations.list', { article, ...page }))) {
    const { id, start, end, quote, state, note, author, created } = item;
    const names = item.tags.map((tag) => tags.get(tag) ?? tag);
    annotations.push({ id, start, end, quote, state, tags: names, note, author, created });
  }
  return annotations;
}
