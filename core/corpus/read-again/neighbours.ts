import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ArticleRecord } from '../../ports/records.ts';
import type { ImportPorts } from '../import-file.ts';

/** The articles that stand before and after one in its file, those in the trash passed over. */
export async function neighbours(
  { records }: Pick<ImportPorts, 'records'>,
  { article: id }: Input<'corpus.neighbours'>,
): Promise<Output<'corpus.neighbours'>> {
  const { document, part } = found('article', id, await records.get('article', id));
  const present = (await records.where('article', { document }))
    .filter(({ trashed }) => trashed === null)
    .sort((a, b) => a.part - b.part);
  return {
    before: named(present.filter((other) => other.part < part).at(-1)),
    after: named(present.find((other) => other.part > part)),
  };
}

function named(article: ArticleRecord | undefined) {
  return article ? { id: article.id, title: article.title } : null;
}
