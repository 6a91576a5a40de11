import { WorkbenchError } from '../../../shared/contract/errors.ts';
import { rawBytesOf } from '../../../shared/model/offset-map.ts';
import type { EarlierArticle } from './reread-plan.ts';

/** Where the articles of a document begin now, in its source: each where the one above it ended. */
export function cutsOf(articles: readonly EarlierArticle[]): number[] {
  return articles.map((_article, at) => articles[at - 1]?.extent?.end ?? 0);
}

/**
 * The cuts of a document with one more, where the block begins that `at` lies in. Throws nothingToSplit for an article's
 * first block: nothing would be left above it.
 */
export function withCutAt(articles: readonly EarlierArticle[], split: EarlierArticle, at: number): number[] {
  const { blocks } = split.revision;
  const block = blocks.findLast(({ start }) => start <= at);
  const raw = block && block !== blocks[0] ? rawBytesOf(split.reading.map, block) : null;
  if (!raw) throw new WorkbenchError('nothingToSplit', { title: split.title });
  return [...new Set([...cutsOf(articles), raw.start])].sort((a, b) => a - b);
}

/** The cuts without the one between an article and the next. Throws nothingToJoin for the last one. */
export function withoutCutAfter(articles: readonly EarlierArticle[], article: EarlierArticle): number[] {
  const next = articles.indexOf(article) + 1;
  if (next >= articles.length) throw new WorkbenchError('nothingToJoin', { title: article.title });
  return cutsOf(articles).filter((_cut, at) => at !== next);
}
