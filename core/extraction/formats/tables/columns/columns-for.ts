import type { ColumnMapping } from '../../../../../shared/model/reading-choices.ts';
import type { ReadOptions } from '../../../../ports/file-reader.ts';
import type { Table } from '../table.ts';
import { columnEvidence } from './column-evidence.ts';
import { guessColumns } from './guess-columns.ts';

/** What the columns of a table are for, and who says so: the analyst for this file or for this header, or the program. */
export interface ColumnsInForce {
  columns: ColumnMapping;
  by: 'choice' | 'header' | 'guess';
}

type Asked = Pick<ReadOptions, 'columns' | 'remembered'>;

/**
 * Null for a table in which no column holds text. What was chosen for a file counts for every table that has its text; a
 * workbook's other sheets are read as without it.
 */
export function columnsFor(table: Table, { columns, remembered }: Asked): ColumnsInForce | null {
  if (columns && hasText(table, columns)) return { columns, by: 'choice' };
  const known = rememberedFor(table, remembered);
  if (known) return { columns: known, by: 'header' };
  const guessed = guessColumns(columnEvidence(table));
  return guessed && { columns: guessed, by: 'guess' };
}

/** The names of a table's columns as a header is known by: the order of columns says nothing about what they hold. */
export function headerOf({ columns }: Pick<Table, 'columns'>): string[] {
  return [...columns].sort();
}

function rememberedFor(table: Table, remembered: ReadOptions['remembered']): ColumnMapping | null {
  // Letters are the same for every table of that width.
  if (!table.isNamed || remembered.length === 0) return null;
  const header = headerOf(table);
  const known = remembered.find((one) => isSame(one.header, header));
  return known && hasText(table, known.columns) ? known.columns : null;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}

function hasText(table: Table, { text }: ColumnMapping): boolean {
  return text.some((name) => table.columns.includes(name));
}
