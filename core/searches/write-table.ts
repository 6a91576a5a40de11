import type { ExportResult, ExportTarget } from '../../shared/contract/export.ts';
import type { TableFormat } from '../../shared/contract/searches.ts';
import { fileName } from '../../shared/model/file-name.ts';
import { csvLine } from '../formats/csv.ts';
import { type BookSheet, xlsxBook } from '../formats/xlsx.ts';
import type { WriteExport } from '../ports/export-file.ts';

const mediaTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes a table: as CSV its first sheet, as a workbook all of them. */
export async function writeTable(
  writeExport: WriteExport,
  { title, sheets }: { title: string; sheets: readonly [BookSheet, ...BookSheet[]] },
  { format, to }: { format: TableFormat; to: ExportTarget },
): Promise<ExportResult> {
  const text = format === 'csv' ? csvOf(sheets[0]) : await xlsxBook(sheets);
  return writeExport({ name: `${fileName(title)}.${format}`, mediaType: mediaTypes[format], text }, to);
}

/** The mark in front says to spreadsheets that it is UTF-8. */
function csvOf({ rows }: BookSheet): string {
  return `\ufeff${rows.map((row) => csvLine(row.map(String))).join('')}`;
}
