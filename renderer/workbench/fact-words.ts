import type { StatedByAnalyst } from '../../shared/contract/order.ts';
import type { Article, ArticleDescription } from '../../shared/model/article.ts';
import { isCalendarDate } from '../../shared/model/calendar-date.ts';
import { parsePeriod } from '../../shared/model/parse-period.ts';
import { formatPeriod } from '../../shared/model/quantity-format.ts';
import type { ChosenPlace } from './place-field.tsx';

/** The facts of an article as they stand in the fields of a form. */
export interface FactWords {
  title: string;
  authors: string;
  source: string;
  url: string;
  published: string;
  language: string;
  translated: 'unknown' | 'yes' | 'no';
  cities: readonly ChosenPlace[];
}

export const NO_FACTS: FactWords = {
  ...{ title: '', authors: '', source: '', url: '', published: '', language: '' },
  ...{ translated: 'unknown', cities: [] },
};

type Described = Omit<ArticleDescription, 'truncated' | 'titleBasis'> & Partial<Pick<Article, 'cities'>>;

export function wordsOf(about: Described): FactWords {
  const { title, authors, source, url, published, language, translated } = about;
  return {
    title,
    authors: authors.join('; '),
    ...{ source: source ?? '', url: url ?? '', language: language ?? '' },
    published: published ? formatPeriod({ from: published.date, to: published.date }) : '',
    translated: translated === null ? 'unknown' : translated.isMachine ? 'yes' : 'no',
    cities: (about.cities ?? []).map(({ id, name }) => ({ id, name, nameZh: null, parentName: null })),
  };
}

/** A date as a person writes it, as far as it is known; undefined for words that are no date. */
export function readDate(words: string): string | null | undefined {
  if (words.trim() === '') return null;
  const period = parsePeriod(words);
  const date = period?.from;
  return date && date === period.to && isCalendarDate(date) ? date : undefined;
}

/** True where nothing in the fields keeps them from being saved. */
export function canSave(words: FactWords): boolean {
  return readDate(words.published) !== undefined;
}

/** What was changed in the fields, as the analyst's facts. An emptied field says that there is none. */
export function statedIn(words: FactWords, before: FactWords): StatedByAnalyst {
  const isChanged = (field: keyof FactWords): boolean => words[field] !== before[field];
  const text = (value: string): string | null => value.trim() || null;
  const { title } = words;
  return {
    ...(isChanged('title') && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(isChanged('authors') ? { authors: namesIn(words.authors) } : {}),
    ...(isChanged('source') ? { source: text(words.source) } : {}),
    ...(isChanged('url') ? { url: text(words.url) } : {}),
    ...(isChanged('published') ? { published: readDate(words.published) ?? null } : {}),
    ...(isChanged('language') ? { language: text(words.language) } : {}),
    ...(isChanged('translated') ? { translated: translatedBy(words.translated) } : {}),
    ...(isChanged('cities') ? { cities: words.cities.map(({ id }) => id) } : {}),
  };
}

function namesIn(words: string): string[] {
  return words
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function translatedBy(answer: FactWords['translated']): boolean | null {
  return answer === 'unknown' ? null : answer === 'yes';
}
