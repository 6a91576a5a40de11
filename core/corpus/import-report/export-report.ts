import { found } from '../../../shared/contract/found.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { createMessages, type Messages } from '../../../shared/messages/messages.ts';
import { fileName } from '../../../shared/model/file-name.ts';
import { csvLine } from '../../formats/csv.ts';
import type { ImportItemRecord, ImportRunRecord } from '../../ports/records.ts';
import { allItems } from './all-items.ts';
import type { ImportReportPorts } from './import-report-ports.ts';

type Format = Input<'corpus.exportImportReport'>['format'];

const mediaTypes: Record<Format, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json' };

/** Writes the report of an import with all of its files. */
export async function exportReport(
  { records, reads, writeExport }: Pick<ImportReportPorts, 'records' | 'reads' | 'writeExport'>,
  { run: id, format, to }: Input<'corpus.exportImportReport'>,
): Promise<Output<'corpus.exportImportReport'>> {
  const run = found('importRun', id, await records.get('importRun', id));
  const items = await Array.fromAsync(allItems(reads, id));
  const name = `${fileName(run.label)}.${format}`;
  return writeExport({ name, mediaType: mediaTypes[format], text: writers[format](run, items) }, to);
}

const writers: Record<Format, (run: ImportRunRecord, items: readonly ImportItemRecord[]) => string> = {
  csv: (_run, items) => `\ufeff${tableOf(items, createMessages()).map(csvLine).join('')}`,
  json: (run, items) => {
    const files = items.map(({ run: _run, ...item }) => item);
    return `${JSON.stringify({ ...run, items: files }, null, 2)}\n`;
  },
};

/** One line a file, the head first. The codes stand as they are, for scripts; the words beside them, for people. */
function tableOf(items: readonly ImportItemRecord[], messages: Messages): string[][] {
  const head = ['path', 'outcome', 'articles', 'titles', 'concerns', 'error', 'reason', 'sameAs', 'ignored'];
  return [head, ...items.map((item) => lineOf(item, messages))];
}

function lineOf(item: ImportItemRecord, messages: Messages): string[] {
  const { path, outcome, found: count, articles, concerns, error, sameAs, ignored } = item;
  const words = error && messages.error(error);
  return [
    ...[path, outcome, String(count), articles.map(({ title }) => title).join('; '), concerns.join(' ')],
    ...[error?.code ?? '', words ? `${words.what} ${words.help}` : '', sameAs ?? '', ignored ? 'yes' : ''],
  ];
}
