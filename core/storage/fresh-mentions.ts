import type { Mention } from '../../shared/model/mention.ts';
import type { ArticleRecord, RecordKind, SuggestionsRecord } from '../ports/records.ts';
import type { Rows } from './row-lots.ts';

/** What the running transaction has written of mentions, so that those of new articles need not be read back. */
export interface FreshMentions {
  /** Articles that nobody has put before, as they are: all that they have are the suggestions below. */
  articles: Map<string, StoredArticle>;
  suggestions: Map<string, SuggestionsRecord>;
  /** Articles of which something was decided, so that the library has to be asked. */
  changed: Set<string>;
}

/** What a summary asks of an article, as it is stored: `about` is JSON. */
export type StoredArticle = Pick<ArticleRecord, 'revision' | 'trashed' | 'excluded'> & {
  about: string | null;
};

export function nothingFresh(): FreshMentions {
  return { articles: new Map(), suggestions: new Map(), changed: new Set() };
}

/** Notes rows that were put. */
export function noteFresh(fresh: FreshMentions, { kind, how, records }: Rows): void {
  if (kind === 'mention') for (const { article } of records as readonly Mention[]) fresh.changed.add(article);
  else if (kind === 'suggestions')
    for (const made of records as readonly SuggestionsRecord[]) fresh.suggestions.set(made.revision, made);
  else if (kind === 'article')
    for (const article of records as readonly ArticleRecord[])
      if (how === 'new') fresh.articles.set(article.id, asStored(article));
      else fresh.articles.delete(article.id);
}

/** Notes that a row was removed. */
export function noteRemoved(fresh: FreshMentions, kind: RecordKind, record: object): void {
  if (kind === 'mention') fresh.changed.add((record as Mention).article);
}

/** What is suggested for the text of an article; undefined where it may have other mentions than those. */
export function freshSuggestionsOf(
  fresh: FreshMentions,
  article: string,
  revision: string,
): SuggestionsRecord | undefined {
  const isFresh = fresh.articles.has(article) && !fresh.changed.has(article);
  return isFresh ? fresh.suggestions.get(revision) : undefined;
}

function asStored({ revision, about, trashed, excluded }: ArticleRecord): StoredArticle {
  return { revision, about: about && JSON.stringify(about), trashed, excluded };
}
