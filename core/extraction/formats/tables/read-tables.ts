import type { ColumnMapping } from '../../../../shared/model/reading-choices.ts';
import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReading, RawFile, ReadText } from '../../format-reader.ts';
import { LONGEST_TEXT, refuseTooLong } from '../../text/longest-text.ts';
import { columnEvidence } from './columns/column-evidence.ts';
import { guessColumns } from './columns/guess-columns.ts';
import { writeColumns } from './columns/write-columns.ts';
import { factsOfRow } from './row-facts.ts';
import { lengthOfRow, paragraphsOfRow } from './row-text.ts';
import type { Table, TableFile } from './table.ts';

/**
 * Reads tables with one article a row, by the columns that the analyst named or else by those that are guessed. Throws
 * `noArticleColumn` (details.columns) where no table has a column of text. A row that is too long for an article is left out.
 */
export function readTables({ source, tables, damagedRows }: TableFile, file: RawFile): FormatReading {
  const mapped = tables.flatMap((table) => {
    const columns = columnsFor(table, file.options.columns);
    return columns ? [{ table, columns }] : [];
  });
  if (mapped.length === 0) throw withoutArticles(tables);
  const texts = mapped.flatMap(({ table, columns }) => textsOf(table, columns, file));
  if (texts.length === 0) refuseTooLong(longest(mapped));
  const rows = mapped.reduce((sum, { table }) => sum + table.rows.length, 0);
  const guessed = file.options.columns === null ? mapped.map(({ columns }) => writeColumns(columns)) : [];
  return { source, texts, notes: notesOn(guessed, rows - texts.length + damagedRows) };
}

/** What the analyst named counts for every table that has it. */
function columnsFor(table: Table, chosen: ColumnMapping | null): ColumnMapping | null {
  if (!chosen) return guessColumns(columnEvidence(table));
  return chosen.text.some((name) => table.columns.includes(name)) ? chosen : null;
}

/** As much of the names as a message has room for. */
const LONGEST_NAMES = 300;

function withoutArticles(tables: readonly Table[]): ExtractionError {
  if (tables.every(({ rows }) => rows.length === 0)) return new ExtractionError('noText');
  const names = [...new Set(tables.flatMap(({ columns }) => columns))].join(', ');
  return new ExtractionError('noArticleColumn', { columns: names.slice(0, LONGEST_NAMES) });
}

function longest(mapped: readonly { table: Table; columns: ColumnMapping }[]): number {
  let most = 0;
  for (const { table, columns } of mapped)
    for (const row of table.rows) most = Math.max(most, lengthOfRow(row, columns.text));
  return most;
}

function textsOf({ rows }: Table, columns: ColumnMapping, { removed }: RawFile): ReadText[] {
  return rows.flatMap((row) => {
    if (lengthOfRow(row, columns.text) > LONGEST_TEXT) return [];
    const paragraphs = paragraphsOfRow(row, columns.text, removed);
    if (paragraphs.length === 0) return [];
    return [{ paragraphs, facts: factsOfRow(row, columns), mayHoldSeveral: false }];
  });
}

function notesOn(guessed: readonly string[], leftOut: number): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const detail = [...new Set(guessed)].join(' | ').slice(0, 500);
  if (guessed.length > 0) notes.push({ code: 'columnsGuessed', count: guessed.length, detail });
  if (leftOut > 0) notes.push({ code: 'rowsLeftOut', count: leftOut, detail: '' });
  return notes;
}
