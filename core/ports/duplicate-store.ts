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
  /** Empty where the text is too short to be called a copy of another. */
  signature: Uint32Array;
  copies: readonly CopyOf[];
}

export type SignatureOf = Pick<SignedText, 'article' | 'signature'>;

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
  /**
   * Articles whose present text has no signature yet, among some that follow one in the order of ids; `next` is where to go
   * on, null at the end.
   */
  unsigned(after: ArticleId | null): Promise<{ articles: ArticleId[]; next: ArticleId | null }>;
  /** How many there are. */
  countUnsigned(): Promise<number>;
  /** Some signatures that follow that of an article in the order of ids. */
  signaturesAfter(after: ArticleId | null, limit: number): Promise<SignatureOf[]>;
  signaturesOf(articles: readonly ArticleId[]): Promise<SignatureOf[]>;
  textsOf(articles: readonly ArticleId[]): Promise<PresentText[]>;
  /** Keeps what was found, in place of what was known of these articles before. */
  save(texts: readonly SignedText[]): Promise<void>;
  /** All pairs of articles that are in the library and not in the trash; of one article where it is named. */
  pairs(article?: ArticleId): Promise<NearCopy[]>;
  /** Changes whenever anything in the library did: what was worked out of `pairs` before is then out of date. */
  version(): Promise<string>;
  articlesById(ids: readonly string[]): Promise<Article[]>;
}
