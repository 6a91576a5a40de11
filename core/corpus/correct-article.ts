import type { StatedByAnalyst } from '../../shared/contract/order.ts';
import type { ArticleField, FoundFacts, MachineTranslation } from '../../shared/model/article.ts';
import { precisionOf, type PublishedDate } from '../../shared/model/partial-date.ts';
import type { ArticleRecord } from '../ports/records.ts';
import { factsAmong } from './keep-corrections.ts';

/** An article with facts that the analyst states. What the file says of them is kept beside them. Pure. */
export function correctArticle(article: ArticleRecord, stated: StatedByAnalyst): ArticleRecord {
  const { cities, ...facts } = stated;
  const named = (Object.keys(facts) as Exclude<ArticleField, 'cities'>[]).filter(
    (field) => facts[field] !== undefined,
  );
  const corrected = cities === undefined ? article : aboutCities(article, cities);
  if (named.length === 0) return corrected;
  const anew = named.filter((field) => !article.corrected.includes(field));
  return {
    ...corrected,
    ...statedFacts(facts, named),
    corrected: [...corrected.corrected, ...anew],
    found: { ...article.found, ...factsAmong(article, anew) },
  };
}

/** Takes some corrections back: the article says again what the file says. Pure. */
export function uncorrectArticle(article: ArticleRecord, fields: readonly ArticleField[]): ArticleRecord {
  const going = article.corrected.filter((field) => fields.includes(field));
  if (going.length === 0) return article;
  const staying = article.corrected.filter((field) => !fields.includes(field));
  return {
    ...article,
    ...factsAmong(article.found, going),
    about: going.includes('cities') ? null : article.about,
    corrected: staying,
    found: factsAmong(article.found, staying),
  };
}

function aboutCities(article: ArticleRecord, about: ArticleRecord['about']): ArticleRecord {
  const others = article.corrected.filter((field) => field !== 'cities');
  return { ...article, about, corrected: about === null ? others : [...others, 'cities'] };
}

function statedFacts(
  facts: Omit<StatedByAnalyst, 'cities'>,
  named: readonly Exclude<ArticleField, 'cities'>[],
): FoundFacts {
  const { published, translated, ...plain } = facts;
  const all: FoundFacts = {
    ...plain,
    titleBasis: 'analyst',
    published: published ? toDate(published) : null,
    translated: toTranslation(translated ?? null),
  };
  return factsAmong(all, named);
}

function toDate(date: string): PublishedDate {
  return { date, precision: precisionOf(date), basis: 'analyst' };
}

function toTranslation(isMachine: boolean | null): MachineTranslation | null {
  return isMachine === null ? null : { isMachine, reason: 'analyst', example: '' };
}
