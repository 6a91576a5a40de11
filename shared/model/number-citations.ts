import type { ArticleId, EvidenceId } from './ids.ts';

export interface CitedArticle {
  article: ArticleId;
  number: number;
  /** How many pieces of evidence the brief takes from it. */
  claims: number;
}

export interface CitationNumbers {
  numbers: ReadonlyMap<EvidenceId, number>;
  articles: CitedArticle[];
}

/** One number an article, in the order in which a brief first rests on it. Evidence without an article gets none. */
export function numberCitations(
  evidence: readonly EvidenceId[],
  articleOf: (evidence: EvidenceId) => ArticleId | null,
): CitationNumbers {
  const articles = new Map<ArticleId, CitedArticle>();
  const numbers = new Map<EvidenceId, number>();
  for (const id of new Set(evidence)) {
    const article = articleOf(id);
    if (article === null) continue;
    const cited = articles.get(article) ?? { article, number: articles.size + 1, claims: 0 };
    cited.claims += 1;
    articles.set(article, cited);
    numbers.set(id, cited.number);
  }
  return { numbers, articles: [...articles.values()] };
}
