import type { ColumnMapping } from '../../../../shared/model/reading-choices.ts';
import { statedNames } from '../../describe/names.ts';
import { NO_FACTS, type StatedFacts } from '../../stated-facts.ts';
import { dateText } from './columns/value-kinds.ts';
import { languageNamed } from './columns/language-names.ts';
import { lineOf } from './row-text.ts';
import type { TableRow } from './table.ts';

/** What the other columns of a row say about its article. */
export function factsOfRow({ cells }: TableRow, columns: ColumnMapping): StatedFacts {
  const valuesOf = (name: string | null) =>
    name === null ? [] : (cells.get(name) ?? []).map(lineOf).filter((text) => !isNothing(text));
  const first = (name: string | null) => valuesOf(name)[0] ?? null;
  const [title, date] = [first(columns.title), first(columns.date)];
  return {
    ...NO_FACTS,
    title: title === null ? null : { text: title, basis: 'column' },
    authors: valuesOf(columns.authors).flatMap(authorsIn),
    date: date === null ? null : { text: dateText(date), basis: 'column' },
    source: first(columns.source),
    url: first(columns.url),
    language: languageNamed(first(columns.language) ?? ''),
  };
}

/** How dumps write that nothing is there. */
function isNothing(text: string): boolean {
  return text === '' || /^(?:null|none|nan|n\/a|nil|undefined|-+|无|\[\]|\{\})$/i.test(text);
}

/** Names, also where a list of them was written out as a program prints it: `['Jane Doe', 'Li Si']`. */
function authorsIn(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return statedNames(list === undefined ? value : list.replace(/['"]/g, '')).map((name) => name.trim());
}
