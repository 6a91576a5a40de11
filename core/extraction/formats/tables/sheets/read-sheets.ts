import { readXlsx } from 'hucre/xlsx';
import { HucreError } from 'hucre';
import { ExtractionError } from '../../../extraction-error.ts';
import { refuseBomb } from './refuse-bomb.ts';

/** A sheet's rows that hold something, each with its number in the sheet, from 1, and its values as text. */
export interface Sheet {
  name: string;
  rows: { number: number; cells: string[] }[];
}

type CellValue = string | number | boolean | Date | null;

/**
 * The sheets of a workbook that are not hidden, with what their formulas came to when it was saved. With `most` only the
 * first rows. Throws `fileTooLarge` for what unpacks to too much, `fileDamaged` for what is no workbook.
 */
export async function readSheets(bytes: Uint8Array, most: number | null = null): Promise<Sheet[]> {
  refuseBomb(bytes);
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      ...(most === null ? {} : { maxRows: most }),
    });
    return sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(filledRow).filter(({ cells }) => cells.length > 0),
    }));
  } catch (cause) {
    if (cause instanceof HucreError) throw new ExtractionError('fileDamaged', { type: 'XLSX' });
    throw cause;
  }
}

function filledRow(row: readonly CellValue[], at: number) {
  const cells = row.map(cellText);
  const last = cells.findLastIndex((text) => text.trim() !== '');
  return { number: at + 1, cells: cells.slice(0, last + 1) };
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value.toISOString());
  return String(value);
}

/** A day alone where the clock stands at midnight. */
function dayOf(iso: string): string {
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
