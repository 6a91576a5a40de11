import type { ArticleField, FoundFacts } from '../../shared/model/article.ts';
import type { ArticleRecord } from '../ports/records.ts';

/** What of a record a corrected field covers. The cities stand apart: what is found of them follows from the text. */
const factsOf = {
  title: ['title', 'titleBasis'],
  authors: ['authors'],
  source: ['source'],
  url: ['url'],
  published: ['published'],
  language: ['language'],
  translated: ['translated'],
  cities: [],
} as const satisfies Record<ArticleField, readonly (keyof FoundFacts)[]>;

/** Some facts of an article or of what was found of it. */
export function factsAmong(facts: FoundFacts, fields: readonly ArticleField[]): FoundFacts {
  const names = fields.flatMap((field): readonly (keyof FoundFacts)[] => factsOf[field]);
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

/**
 * An article that was read anew, with all that the analyst decided about it: corrected facts stay as they were set, beside
 * what the file says of them now; exclusion and trash stay. Every path that writes an article that was there before goes
 * through here.
 */
export function keepCorrections(fresh: ArticleRecord, stored: ArticleRecord | undefined): ArticleRecord {
  if (!stored) return fresh;
  const { corrected, about, excluded, trashed } = stored;
  return {
    ...fresh,
    ...factsAmong(stored, corrected),
    found: factsAmong(fresh, corrected),
    ...{ corrected, about, excluded, trashed },
  };
}

/** What the file says of an article, whatever was corrected since. */
export function asFound(article: ArticleRecord): ArticleRecord {
  return { ...article, ...article.found };
}
