import type { ArticleId, RevisionId } from '../../shared/model/ids.ts';
import type { Article } from '../../shared/model/article.ts';

/** The present text of an article. */
export interface PresentText {
  article: ArticleId;
  revision: RevisionId;
  text: string;
}

/** Another article that is nearly the same. */
export interface CopyOf {
  article: ArticleId;
  similarity: number;
  containment: number;
}

/** What is kept of an article's text for finding others that are nearly the same. */
export interface SignedText {
  article: ArticleId;
  revision: RevisionId;
  signature: Uint32Array;
  bands: readonly number[];
  copies: readonly CopyOf[];
}

/** Two articles that are nearly the same; `a` has the smaller id. `isApart` where the analyst says that they are not. */
export interface NearCopy {
  a: ArticleId;
  b: ArticleId;
  similarity: number;
  containment: number;
  isApart: boolean;
}

/** What finding near-copies keeps; all of it is derived from the articles' texts. */
export interface DuplicateStore {
  /** Articles whose present text has no signature yet. */
  unsigned(limit: number): Promise<ArticleId[]>;
  /** How many there are. */
  countUnsigned(): Promise<number>;
  /** Articles that share bands with a text, those that share most first. */
  sharing(bands: readonly number[], limit: number): Promise<{ article: ArticleId; signature: Uint32Array }[]>;
  textsOf(articles: readonly ArticleId[]): Promise<PresentText[]>;
  /** Keeps what was found, in place of what was known of these articles before. */
  save(texts: readonly SignedText[]): Promise<void>;
  /** All pairs of articles that are in the library and not in the trash; of one article where it is named. */
  pairs(article?: ArticleId): Promise<NearCopy[]>;
  articlesById(ids: readonly string[]): Promise<Article[]>;
}
