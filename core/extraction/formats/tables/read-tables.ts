import type { ColumnMapping } from '../../../../shared/model/reading-choices.ts';
import type { ReadingNote } from '../../../../shared/model/reading-note.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { FormatReading, RawFile, ReadText } from '../../format-reader.ts';
import { LONGEST_TEXT, refuseTooLong } from '../../text/longest-text.ts';
import { type ColumnsInForce, columnsFor } from './columns/columns-for.ts';
import { writeColumns } from './columns/write-columns.ts';
import { factsOfRow } from './row-facts.ts';
import { lengthOfRow, paragraphsOfRow } from './row-text.ts';
import type { Table, TableFile } from './table.ts';

/**
 * Reads tables with one article a row, by the columns that the analyst named or else by those that are guessed. Throws
 * `noArticleColumn` (details.columns) where no table has a column of text. A row that is too long for an article is left out.
 */
export function readTables(
  tableFile: TableFile & { columns?: ColumnsInForce },
  file: RawFile,
): FormatReading {
  const { source, tables, damagedLines } = tableFile;
  const mapped = tables.flatMap((table) => {
    const columns = tableFile.columns ?? columnsFor(table, file.options);
    return columns ? [{ table, ...columns }] : [];
  });
  const isChosen = file.options.columns !== null;
  const isMissed = isChosen && mapped.every(({ by }) => by !== 'choice');
  if (mapped.length === 0 || isMissed) throw withoutArticles(tables);
  const texts = mapped.flatMap(({ table, columns }) => textsOf(table, columns, file));
  if (texts.length === 0) refuseTooLong(longest(mapped));
  const rows = mapped.reduce((sum, { table }) => sum + table.rows.length, 0);
  const notes = [...columnNotes(mapped), ...rowNotes(rows - texts.length, damagedLines)];
  return { source, texts, notes: [...tableFile.notes, ...notes] };
}

/** As much of the names as a message has room for. */
const LONGEST_NAMES = 300;

export function withoutArticles(tables: readonly Table[]): ExtractionError {
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

/** Which columns were taken, where nobody chose them for this file. */
function columnNotes(mapped: readonly ColumnsInForce[]): ReadingNote[] {
  const notes: ReadingNote[] = [];
  for (const [by, code] of [
    ['guess', 'columnsGuessed'],
    ['header', 'columnsRemembered'],
  ] as const) {
    const columns = mapped.filter((one) => one.by === by).map((one) => writeColumns(one.columns));
    const detail = [...new Set(columns)].join(' | ').slice(0, 500);
    if (columns.length > 0) notes.push({ code, count: columns.length, detail });
  }
  return notes;
}

/** As many lines as are named. */
const NAMED_LINES = 20;

function rowNotes(withoutText: number, damagedLines: readonly number[]): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (withoutText > 0) notes.push({ code: 'rowsLeftOut', count: withoutText, detail: '' });
  if (damagedLines.length > 0) {
    const more = damagedLines.length > NAMED_LINES ? ' …' : '';
    const detail = damagedLines.slice(0, NAMED_LINES).join(', ') + more;
    notes.push({ code: 'rowsDamaged', count: damagedLines.length, detail });
  }
  return notes;
}
