import { MOST_COLUMNS, SHOWN_ROWS, type TableColumns } from '../../../../shared/contract/rereading.ts';
import { meaningOf } from '../../../../shared/model/reading-choices.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { RawFile } from '../../format-reader.ts';
import { endingOf, type MediaType } from '../media-types.ts';
import { columnEvidence } from './columns/column-evidence.ts';
import { columnsFor } from './columns/columns-for.ts';
import { guessColumns } from './columns/guess-columns.ts';
import type { CellText, Table, TableFile, TableRow } from './table.ts';

/** How many rows a guess is made of, and how much of a value is shown. */
const ASKED_ROWS = 200;
const LONGEST_VALUE = 300;
const MOST_TABLES = 200;

type Outliner = (file: RawFile) => Promise<TableFile>;

const outliners: Partial<Record<MediaType, Outliner>> = {
  'text/csv': async (file) =>
    (await import('./separated/separated-file.ts')).separatedTable(file, ',', ASKED_ROWS),
  'text/tab-separated-values': async (file) =>
    (await import('./separated/separated-file.ts')).separatedTable(file, '\t', ASKED_ROWS),
  'application/json': async (file) => (await import('./json/json-file.ts')).jsonTableOf(file),
  'application/jsonl': async (file) => (await import('./json/json-file.ts')).jsonLinesTable(file, ASKED_ROWS),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async ({ bytes }) =>
    (await import('./sheets/sheet-file.ts')).sheetTables(bytes, ASKED_ROWS),
};

export function isTableType(mediaType: string): boolean {
  return mediaType in outliners;
}

/**
 * The tables of a file, of which `bytes` may be the beginning: columns, first rows, and what the columns are for. Throws
 * `unsupportedType` for what holds no rows, and what reading it throws.
 */
export async function outlineTables(file: RawFile, mediaType: MediaType): Promise<TableColumns[]> {
  const outline = outliners[mediaType];
  if (!outline) throw new ExtractionError('unsupportedType', { type: endingOf(file.name) });
  const { tables } = await outline(file);
  return tables.slice(0, MOST_TABLES).map((table) => outlineOf(table, file));
}

function outlineOf(table: Table, { options }: RawFile): TableColumns {
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const guess = guessColumns(columnEvidence(table));
  const inForce = columnsFor(table, options);
  return {
    name: table.name,
    isNamed: table.isNamed,
    columns: columns.map((name) => ({ name, guess: guess && meaningOf(name, guess) })),
    rows: table.rows.slice(0, SHOWN_ROWS).map((row) => columns.map((name) => valueIn(row, name))),
    columnsInForce: inForce?.columns ?? null,
    by: inForce?.by ?? null,
  };
}

function valueIn({ cells }: TableRow, name: string): string {
  const values = (cells.get(name) ?? []).map(beginningOf).filter((text) => text !== '');
  return cut(values.join('; '));
}

function beginningOf({ text }: CellText): string {
  return text
    .slice(0, 2 * LONGEST_VALUE)
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
