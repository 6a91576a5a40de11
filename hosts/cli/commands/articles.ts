import type { Article } from '../../../shared/model/article.ts';
import { allPages, type Command, EXIT, printRecord } from '../command.ts';
import { dateText } from '../words.ts';

export const articles: Command = {
  name: 'articles',
  usage: 'articles --library DIR [--json]',
  about: 'cli.articles',
  most: 0,
  library: 'read',
  run: async (context) => {
    for await (const article of allPages((page) => context.call('corpus.articles', page))) {
      printRecord(context, toLine(article), () =>
        [
          article.id,
          dateText(context.messages, article.published),
          article.source ?? context.messages.text('cli.noSource'),
          article.title,
        ].join('  '),
      );
    }
    return EXIT.done;
  },
};

/** An article as the command line prints it. */
export function toLine(article: Article) {
  const { id, revision, title, titleBasis, authors, source, url, published, language, cities, truncated } =
    article;
  const { path, part, parts, chars, words } = article;
  return {
    ...{ id, revision, title, titleBasis, authors, source, url, published, language, cities, truncated },
    ...{ path, part, parts, chars, words },
  };
}
