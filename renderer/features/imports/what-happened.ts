import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { type MessageKey, visible } from '../../../shared/messages/messages.ts';
import { t, words } from '../../workbench/words.ts';
import { dateWords } from './date-words.ts';

/** What became of a file, in the order in which it is said: our words, titles of articles, our words, a path. */
export interface Happened {
  lead: string;
  titles: readonly string[];
  text: string;
  path: string;
}

/** Titles that stand in one row of the list; a report may name more. */
const TITLES_IN_A_ROW = 3;

/** More signs of a file's name than this would push the reason out of the row. */
const NAME_IN_A_ROW = 40;

/** The words for a file of an import. `folder` is left out of paths. */
export function whatHappened(item: ImportItem, folder: string): Happened {
  switch (item.outcome) {
    case 'added':
    case 'revised':
      return articlesOf(item);
    case 'unchanged':
      return { ...nothing, text: t('imports.unchanged') };
    case 'duplicate':
      return { ...nothing, lead: t('imports.duplicate'), path: shownPath(item.sameAs ?? '', folder) };
    case 'failed':
      return { ...nothing, text: reasonOf(item, NAME_IN_A_ROW) };
  }
}

/** All of it as one text, for a title and for those who cannot see it. */
export function asText({ lead, titles, text, path }: Happened): string {
  return [lead, titles.join('; '), text, path].filter((part) => part !== '').join(' ');
}

/** A path as it is shown: without the folder that all have in common, with every sign in sight. */
export function shownPath(path: string, folder: string): string {
  const inner = folder !== '' && path.startsWith(folder) ? path.slice(folder.length) : path;
  return visible(inner === '' ? path : inner);
}

/** What went wrong and what to do; the path stands beside it, so the name is enough here, and its middle can go. */
export function reasonOf({ error, path }: ImportItem, mostOfName = Infinity): string {
  if (!error) return '';
  const name = middleCut(nameOf(path), mostOfName);
  const { what, help } = words.error({ ...error, details: { ...error.details, path: name } });
  return `${what} ${help}`;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  return parts[parts.length - 1] ?? path;
}

function middleCut(name: string, most: number): string {
  const signs = [...name];
  if (signs.length <= most) return name;
  const half = Math.floor((most - 1) / 2);
  return `${signs.slice(0, half).join('')}…${signs.slice(-half).join('')}`;
}

const nothing: Happened = { lead: '', titles: [], text: '', path: '' };

function articlesOf(item: ImportItem): Happened {
  const { articles, found, outcome } = item;
  const [first] = articles;
  const isOne = found === 1 && first !== undefined;
  const revised = outcome === 'revised' ? [t('imports.revised')] : [];
  const named = articles.slice(0, TITLES_IN_A_ROW);
  const text = isOne
    ? [describe(first), ...(first.truncated ? [t('imports.cutOff')] : [])]
    : [others(found - named.length), cutOff(item)];
  return {
    lead: isOne ? '' : t('imports.articles', { count: found }),
    titles: named.map(({ title }) => visible(title)),
    text: [...text, ...revised, cleaned(item)].filter((part) => part !== '').join(' '),
    path: '',
  };
}

function describe({ source, published }: ImportItem['articles'][number]): string {
  if (source === null) return published ? `${dateWords(published)}.` : t('imports.noSourceNoDate');
  return `${visible(source)}, ${dateWords(published)}.`;
}

function others(count: number): string {
  return count > 0 ? `${t('imports.otherArticles', { count })}.` : '';
}

function cutOff({ articles }: ImportItem): string {
  const count = articles.filter(({ truncated }) => truncated).length;
  return count > 0 ? t('imports.cutOffSome', { count }) : '';
}

function cleaned({ removed }: ImportItem): string {
  const pieces = Object.entries(removed).map(([rule, count]) => t(ruleKey(rule), { rule, count }));
  return pieces.length > 0 ? t('imports.cleaned', { pieces: pieces.join(', ') }) : '';
}

/** The rules that take boilerplate out of texts; one that is not here is called by its name. */
const knownRules: readonly string[] = [
  ...['skipLink', 'backToTop', 'endMark', 'separator', 'sceneBreak', 'imageNames', 'imagePlaceholder'],
  ...['shareBar', 'printBar', 'fontSize', 'advertisement', 'moreLink', 'siteLink', 'neighbours'],
  ...['breadcrumb', 'related', 'copyright', 'repeatedHeadline'],
];

export function ruleKey(rule: string): MessageKey {
  return knownRules.includes(rule) ? (`imports.rule.${rule}` as MessageKey) : 'imports.rule.unknown';
}
