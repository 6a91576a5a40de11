import type { SearchHit } from '../../shared/contract/search.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { SearchField } from '../../shared/model/search-query.ts';
import type { TextRange } from '../../shared/model/text-range.ts';
import { type EngineHit, type FieldMatch, revisionOfArticle } from '../ports/search-engine.ts';
import type { SearchPorts } from './search-ports.ts';
import { bestSnippets } from './snippets.ts';

const SNIPPETS = 2;

/** Null where the article went while the query ran. */
export async function toHit(
  ports: Pick<SearchPorts, 'reads'>,
  hit: EngineHit,
): Promise<Omit<SearchHit, 'family'> | null> {
  const article = await ports.reads.article(hit.id as ArticleId);
  if (!article) return null;
  // An index that has not read the newest text yet still finds the article, but not where its words stand now.
  const found = hit.revision === revisionOfArticle(article) ? hit.matches : [];
  const inText = rangesIn('text', found);
  const text = inText.length > 0 ? ((await ports.reads.textOf(article.id))?.text ?? '') : '';
  return {
    article: article.id,
    title: article.title,
    source: article.source,
    published: article.published,
    cities: article.cities.slice(0, 3).map(({ name }) => name),
    annotations: article.annotations,
    excluded: article.excluded,
    fileMissing: article.fileMissing,
    score: hit.score,
    matches: inText.length,
    snippets: bestSnippets(text, inText, SNIPPETS),
    titleMarks: rangesIn('title', found).map(({ start, end }) => [start, end]),
  };
}

/** The matches in one field, in its order. */
export function rangesIn(field: SearchField, matches: readonly FieldMatch[]): TextRange[] {
  return matches.filter((match) => match.field === field).map(({ start, end }) => ({ start, end }));
}
