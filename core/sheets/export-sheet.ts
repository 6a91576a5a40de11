import type { Input, Output } from '../../shared/contract/index.ts';
import { createMessages, type Messages } from '../../shared/messages/messages.ts';
import { fileName } from '../../shared/model/file-name.ts';
import type { Cell, Sheet } from '../../shared/model/sheet.ts';
import { cellText, type SheetRow, sheetRows } from '../../shared/model/sheet-table.ts';
import { csvLine } from '../formats/csv.ts';
import { htmlDocument, htmlText } from '../formats/html.ts';
import { escapeMarkdown, markdownTable, oneLine } from '../formats/markdown.ts';
import type { SheetsPorts } from './commit.ts';
import { readSheet } from './read-sheet.ts';

type Format = Input<'sheets.export'>['format'];

const mediaTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

/** Writes a sheet as a table. What a cell without a value means is said in words, not left blank. */
export async function exportSheet(
  ports: SheetsPorts,
  { sheet: id, format, to }: Input<'sheets.export'>,
): Promise<Output<'sheets.export'>> {
  const sheet = await readSheet(ports, id);
  const text = writers[format](sheet, createMessages());
  return ports.writeExport(
    { name: `${fileName(sheet.title)}.${format}`, mediaType: mediaTypes[format], text },
    to,
  );
}

const writers: Record<Format, (sheet: Sheet, messages: Messages) => string> = {
  csv: (sheet, messages) => `\ufeff${tableOf(sheet, messages).map(csvLine).join('')}`,
  md: (sheet, messages) =>
    `# ${oneLine(escapeMarkdown(sheet.title))}\n\n${markdownTable(tableOf(sheet, messages))}`,
  html: (sheet, messages) => htmlDocument(sheet.title, htmlTable(sheet, tableOf(sheet, messages))),
  json: (sheet) => `${JSON.stringify(sheet, null, 2)}\n`,
};

/** The sheet as plain text, the head first; a value is followed by the year it speaks of. */
function tableOf(sheet: Sheet, messages: Messages): string[][] {
  const head = [
    messages.text('sheet.indicator'),
    messages.text('sheet.unit'),
    ...sheet.places.map(({ name }) => name),
  ];
  const rows = sheetRows(sheet).map((row) => [
    row.indicator.name,
    row.unit,
    ...sheet.places.map(({ id }) => cellWords(row, row.cells.get(id), messages)),
  ]);
  return [head, ...rows];
}

function cellWords({ scale }: SheetRow, cell: Cell | undefined, messages: Messages): string {
  if (cell?.state === 'notFound') return messages.text('cell.notFound');
  if (cell?.state === 'notApplicable') return messages.text('cell.notApplicable');
  const value = cellText(cell, scale);
  return cell?.year && value !== '' ? `${value} (${cell.year})` : value;
}

function htmlTable(sheet: Sheet, [head = [], ...rows]: string[][]): string {
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    row.map((text) => `<${tag}>${htmlText(text)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<h1>${htmlText(sheet.title)}</h1>
<table><thead><tr>${cells(head, 'th')}</tr></thead>
<tbody>
${body}
</tbody></table>`;
}
