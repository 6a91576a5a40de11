import type { SourcePart } from '../../../../../shared/model/source-part.ts';
import { ExtractionError } from '../../../extraction-error.ts';
import type { FormatReader } from '../../../format-reader.ts';
import { copied } from '../../../text/mapped-text.ts';
import { nameColumns } from '../columns/name-columns.ts';
import { readTables } from '../read-tables.ts';
import type { PositionalRow, TableFile } from '../table.ts';
import { readSheets, type Sheet } from './read-sheets.ts';

/** Workbooks of Excel (ECMA-376), one article a row; every sheet that is shown is read. */
export const sheetFile: FormatReader = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  read: async (file) => readTables(await sheetTables(file.bytes), file),
};

/**
 * The tables of a workbook. What they map into is a text of its own: a line for each cell, an empty line between rows; each
 * row is a part, called after its sheet and its number there.
 */
export async function sheetTables(bytes: Uint8Array, most: number | null = null): Promise<TableFile> {
  const sheets = await readSheets(bytes, most);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new ExtractionError('noText');
  const { text, parts, places } = writeOut(sheets);
  const tables = sheets.map(({ name }, at) => nameColumns(name, rowsOf(text, places[at]!)));
  return { source: { space: 'parts', charset: 'utf-8', text, parts }, tables, notes: [], damagedLines: [] };
}

/** Where each cell of a row begins and ends in the text. */
type RowPlace = readonly (readonly [start: number, end: number])[];

const CELL_END = '\n';
const ROW_END = '\n\n';

function writeOut(sheets: readonly Sheet[]) {
  const written: string[] = [];
  const parts: SourcePart[] = [];
  let at = 0;
  const write = (text: string) => {
    written.push(text);
    at += text.length;
  };
  const places = sheets.map(({ name, rows }) =>
    rows.map(({ number, cells }): RowPlace => {
      if (at > 0) write(ROW_END);
      const start = at;
      const row = cells.map((cell, column) => {
        if (column > 0) write(CELL_END);
        write(cell);
        return [at - cell.length, at] as const;
      });
      parts.push({ name: `${name}!${number}`, page: null, start, end: at });
      return row;
    }),
  );
  return { text: written.join(''), parts, places };
}

function rowsOf(text: string, places: readonly RowPlace[]): PositionalRow[] {
  return places.map((row) => row.map(([start, end]) => copied(text, start, end)));
}
