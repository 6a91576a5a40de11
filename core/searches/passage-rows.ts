import type { Passage } from '../../shared/contract/passages.ts';
import type { Article } from '../../shared/model/article.ts';

/** What is told of a passage, in order; the words before it end where the match begins. */
export const SEARCH_COLUMNS = {
  columns: [
    ...(['title', 'source', 'date', 'cities', 'paragraph'] as const),
    ...(['before', 'match', 'after', 'tags', 'address', 'file'] as const),
  ],
  widths: [40, 22, 12, 22, 10, 60, 24, 60, 20, 30, 30],
  endAligned: [5],
};

export function passageRow(article: Article, passage: Passage, tags: readonly string[]): string[] {
  const [from, to] = [passage.marks[0]?.[0] ?? passage.start, passage.marks.at(-1)?.[1] ?? passage.start];
  const part = (start: number, end: number) =>
    oneLine(passage.text.slice(start - passage.start, end - passage.start));
  return [
    ...[...headOf(article), passage.paragraph === null ? '' : String(passage.paragraph)],
    ...[part(passage.start, from), part(from, to), part(to, passage.end), tags.join('; ')],
    ...tailOf(article),
  ];
}

export function rowWithoutPassage(article: Article): string[] {
  return [...headOf(article), '', '', '', '', '', ...tailOf(article)];
}

function headOf({ title, source, published, cities }: Article): string[] {
  return [title, source ?? '', published?.date ?? '', cities.map(({ name }) => name).join('; ')];
}

function tailOf({ url, path }: Article): string[] {
  return [url ?? '', path];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
