import { writeXlsx } from 'hucre/xlsx';

/** A sheet of a workbook: rows of text and numbers, the head first. */
export interface BookSheet {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  /** Of each column, in characters; the rest are as wide as is usual. */
  widths: readonly number[];
  /** The places of columns whose text ends at the same line, as what stands before a match. */
  endAligned?: readonly number[];
}

/** What XML cannot hold, and what a cell does not take. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;

/** A workbook (Office Open XML). All text is written as text: nothing in it is a formula, however it begins. */
export async function xlsxBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths, endAligned = [] }) => ({
      name: name.replace(/[[\]*?:/\\]/g, ' ').slice(0, LONGEST_NAME),
      rows: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width, at) => ({
        width,
        ...(endAligned.includes(at) && { style: { alignment: { horizontal: 'right' as const } } }),
      })),
      freezePane: { rows: 1 },
    })),
  });
}

function cellOf(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return Buffer.from(value.replace(UNWRITABLE, ' ').slice(0, LONGEST_CELL)).toString();
}
