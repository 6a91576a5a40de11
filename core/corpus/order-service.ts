import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { orderOperations } from '../../shared/contract/order.ts';
import { type ArticleRecord, remove } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { changeArticles, commitArticles, requireArticles } from './change-articles.ts';
import { correctArticle, uncorrectArticle } from './correct-article.ts';
import { giveText } from './give-text.ts';
import type { OrderPorts } from './order-ports.ts';
import { describePasted, pasteText } from './paste-text.ts';

export type OrderHandlers = Pick<Handlers<'corpus'>, keyof typeof orderOperations>;

/** Correcting what is known of articles, setting them aside, and making articles of text that is no file. */
export function createOrderService(ports: OrderPorts): OrderHandlers {
  return {
    'corpus.correct': (input) => correct(ports, input),
    'corpus.uncorrect': ({ articles, fields }) =>
      changeArticles(ports, 'corpus.uncorrect', articles, (article) => uncorrectArticle(article, fields)),
    'corpus.trash': ({ articles }) => {
      const trashed = timestamp(ports.runtime);
      return changeArticles(ports, 'corpus.trash', articles, (article) =>
        article.trashed === null ? { ...article, trashed } : article,
      );
    },
    'corpus.restore': ({ articles }) =>
      changeArticles(ports, 'corpus.restore', articles, (article) =>
        article.trashed === null ? article : { ...article, trashed: null },
      ),
    'corpus.emptyTrash': () => emptyTrash(ports),
    'corpus.consequences': ({ articles }) => ports.reads.standingOn(articles),
    'corpus.exclude': ({ articles, reason }) =>
      changeArticles(ports, 'corpus.exclude', articles, (article) => withReason(article, reason)),
    'corpus.include': ({ articles }) =>
      changeArticles(ports, 'corpus.include', articles, (article) => withReason(article, null)),
    'corpus.describePasted': (input) => describePasted(ports, input),
    'corpus.paste': (input) => pasteText(ports, input),
    'corpus.giveText': (input) => giveText(ports, input),
  };
}

function withReason(article: ArticleRecord, excluded: string | null): ArticleRecord {
  return article.excluded === excluded ? article : { ...article, excluded };
}

async function correct(
  ports: OrderPorts,
  { articles, changes }: Input<'corpus.correct'>,
): Promise<Output<'corpus.correct'>> {
  await ports.registry.ensure(changes.cities ?? []);
  return changeArticles(ports, 'corpus.correct', articles, (article) => correctArticle(article, changes));
}

/** A document goes with the last of its articles: the same file then comes in anew. Its bytes stay in any case. */
async function emptyTrash(ports: OrderPorts): Promise<Output<'corpus.emptyTrash'>> {
  const { trashed } = await ports.reads.counts();
  const unused = await ports.reads.unusedTrash();
  const documents = await ports.reads.documentsWithin(unused);
  const articles = await requireArticles(ports, unused);
  await commitArticles(ports, 'corpus.emptyTrash', articles, [
    ...unused.map((id) => remove('article', id)),
    ...documents.map((id) => remove('document', id)),
  ]);
  return { removed: unused.length, kept: trashed - unused.length };
}
