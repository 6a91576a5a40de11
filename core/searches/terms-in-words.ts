import type { Messages } from '../../shared/messages/messages.ts';
import type { SearchTerms } from '../../shared/model/saved-search.ts';
import type { SearchesPorts } from './searches-ports.ts';

type Line = [what: string, value: string];

/** What was searched for, one line a part of it, for whoever reads an export later. What narrows nothing is left out. */
export async function termsInWords(
  { labels, records, runtime }: Pick<SearchesPorts, 'labels' | 'records' | 'runtime'>,
  { query, filters }: Pick<SearchTerms, 'query' | 'filters'>,
  messages: Messages,
): Promise<Line[]> {
  const named = async (ids: readonly string[], name: (id: string) => Promise<string | undefined>) =>
    Promise.all(ids.map(async (id) => (await name(id)) ?? id));
  const titled = async (kind: 'article' | 'sheet', id: string | undefined) =>
    id === undefined ? [] : [(await records.get(kind, id))?.title ?? id];
  const nameOf = async (id: string) => (await records.get('collection', id))?.name;
  const lines: [Parameters<Messages['text']>[0], readonly string[]][] = [
    ['searches.query', [query]],
    ['searches.within', filters.within],
    ['searches.city', await named(filters.city, labels.entity)],
    ['searches.entity', await named(filters.entity, labels.entity)],
    ['searches.tag', await named(filters.tag, labels.tag)],
    ['searches.collection', await named(filters.collection, nameOf)],
    ['searches.source', filters.source],
    ['searches.has', filters.has],
    ['searches.from', [filters.from ?? '']],
    ['searches.to', [filters.to ?? '']],
    ['searches.like', await titled('article', filters.like?.article)],
    ['searches.unusedBy', await titled('sheet', filters.unusedBy ?? undefined)],
    ['searches.exported', [runtime.now().toISOString()]],
  ];
  return lines
    .map(([key, values]): Line => [messages.text(key), values.join('; ')])
    .filter(([, value]) => value !== '');
}
