import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { momentText } from '../../workbench/dates.ts';
import { t } from '../../workbench/words.ts';
import { cleanedWords } from './cleaned-words.ts';
import { dateWords } from './date-words.ts';
import { failureWords } from './failure-words.ts';
import { noteWords } from './note-words.ts';
import { shownPath } from './shown-path.ts';

/** What became of a file, in the order in which it is said: our words, the title of an article, a path, our words. */
export interface Happened {
  lead: string;
  title: string;
  path: string;
  text: string;
}

/** The words for a file of an import. `folder` is left out of paths. */
export function whatHappened(item: ImportItem, folder: string): Happened {
  switch (item.outcome) {
    case 'added':
    case 'revised':
      return item.copyOf ? copied(item.copyOf) : { ...nothing, text: broughtIn(item) };
    case 'unchanged':
      return { ...nothing, text: unchanged(item) };
    case 'duplicate':
      return { ...nothing, lead: t('imports.duplicate'), path: shownPath(item.sameAs ?? '', folder) };
    case 'failed':
      return { ...nothing, text: failed(item) };
  }
}

/** All of it as one text, for a title and for those who cannot see it. */
export function asText({ lead, title, path, text }: Happened): string {
  return [lead, title && `“${title}”`, path, text].filter((part) => part !== '').join(' ');
}

/** What came in from a file and how it was read, in sentences. */
function broughtIn(item: ImportItem): string {
  return sentences([articleWords(item), ...item.notes.map(noteWords), cleanedWords(item.removed)]);
}

/** What came in from a file. */
export function articleWords(item: ImportItem): string {
  const articles = item.found === 1 ? oneArticle(item) : [severalArticles(item)];
  return sentences([...articles, item.outcome === 'revised' ? t('imports.revised') : '']);
}

const nothing: Happened = { lead: '', title: '', path: '', text: '' };

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function oneArticle({ articles: [first] }: ImportItem): string[] {
  if (!first) return [];
  return [describe(first), ...(first.truncated ? [t('imports.cutOff')] : [])];
}

function describe({ source, published }: ImportItem['articles'][number]): string {
  if (source === null) return published ? `${dateWords(published)}.` : t('imports.noSourceNoDate');
  return `${visible(source)}, ${dateWords(published)}.`;
}

function severalArticles({ articles, found }: ImportItem): string {
  const cut = articles.filter(({ truncated }) => truncated).length;
  const count = t('imports.articles', { count: found });
  if (cut === 0) return `${count}.`;
  const isFirst = cut === 1 && articles[0]?.truncated === true;
  return `${count}; ${isFirst ? t('imports.cutOffFirst') : t('imports.cutOffSome', { count: cut })}.`;
}

function copied({ of, similarity }: NonNullable<ImportItem['copyOf']>): Happened {
  const text = t('imports.copyShare', { percent: Math.round(similarity * 100) });
  return { ...nothing, lead: t('imports.copyOf'), title: visible(of.title), text };
}

function unchanged({ held }: ImportItem): string {
  return held ? t('imports.unchangedSince', { day: momentText(held.since) }) : t('imports.unchanged');
}

function failed(item: ImportItem): string {
  const { what, likely } = failureWords(item);
  return sentences([what, likely]);
}
