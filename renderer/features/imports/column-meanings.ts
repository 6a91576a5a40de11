import {
  ColumnMeaning,
  type ColumnMapping,
  meaningOf,
  NO_COLUMNS,
} from '../../../shared/model/reading-choices.ts';

/** What each column of a table is for, by its name; one that is not in it is for nothing. */
export type Meanings = ReadonlyMap<string, ColumnMeaning>;

/** So many columns of text one article has at most. */
const MOST_TEXTS = 20;

export function meaningsIn(names: readonly string[], mapping: ColumnMapping | null): Meanings {
  const meanings = new Map<string, ColumnMeaning>();
  for (const name of names) {
    const meaning = mapping && meaningOf(name, mapping);
    if (meaning) meanings.set(name, meaning);
  }
  return meanings;
}

/** With another meaning for a column. What only one column can be, another no longer is. */
export function withMeaning(meanings: Meanings, name: string, meaning: ColumnMeaning | null): Meanings {
  const changed = new Map(meanings);
  if (meaning !== null && meaning !== 'text') {
    for (const [other, its] of meanings) if (its === meaning) changed.delete(other);
  }
  if (meaning === null) changed.delete(name);
  else changed.set(name, meaning);
  return changed;
}

/** What is chosen, texts in the order of the table; null where no column is text. */
export function mappingOf(names: readonly string[], meanings: Meanings): ColumnMapping | null {
  const mapping: ColumnMapping = { ...NO_COLUMNS, text: [] };
  for (const name of names) {
    const meaning = meanings.get(name);
    if (meaning === 'text') mapping.text.push(name);
    else if (meaning) mapping[meaning] = name;
  }
  return mapping.text.length === 0 || mapping.text.length > MOST_TEXTS ? null : mapping;
}

/** Every meaning that can be chosen. */
export const columnMeanings = ColumnMeaning.options;
