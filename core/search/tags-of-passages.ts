import type { Passage } from '../../shared/contract/passages.ts';
import type { PlacedAnnotation } from '../../shared/model/annotation.ts';
import type { ArticleId, TagId } from '../../shared/model/ids.ts';
import type { SearchPorts } from './search-ports.ts';

/** Of an article with more marks than this, those at its beginning count. */
const MOST_MARKS = 500;

/** Passages of an article with the tags of the marks that lie on their matches. */
export async function withTags(
  { reads }: Pick<SearchPorts, 'reads'>,
  article: ArticleId,
  passages: readonly Omit<Passage, 'tags'>[],
): Promise<Passage[]> {
  if (passages.length === 0) return [];
  const { items } = await reads.annotationsOf(article, { offset: 0, limit: MOST_MARKS });
  return passages.map((passage) => ({ ...passage, tags: tagsOn(items, passage) }));
}

function tagsOn(annotations: readonly PlacedAnnotation[], { marks }: Pick<Passage, 'marks'>): TagId[] {
  const touching = annotations.filter(({ start, end }) => {
    if (start === null || end === null) return false;
    return marks.some(([from, to]) => start < to && from < end);
  });
  return [...new Set(touching.flatMap(({ tags }) => tags))];
}
