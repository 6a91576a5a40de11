import type { Input, Output } from '../../shared/contract/index.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import { askBatch } from './ask-batch.ts';
import type { SearchesPorts } from './searches-ports.ts';
import { writeTable } from './write-table.ts';

/** Asks a list of queries and writes the table of what they find. */
export async function exportBatch(
  ports: SearchesPorts,
  { format, to, ...request }: Input<'searches.exportBatch'>,
): Promise<Output<'searches.exportBatch'>> {
  const messages = createMessages();
  const { cities, rows } = await askBatch(ports, request);
  const head = [messages.text('searches.query'), messages.text('searches.articles')];
  const table = [
    [...head, ...cities.map(({ name }) => name)],
    ...rows.map(({ query, total, counts }) => [query, total, ...counts]),
  ];
  const sheet = { name: messages.text('searches.sheet.batch'), rows: table, widths: [50, 10] };
  return writeTable(
    ports.writeExport,
    { title: messages.text('searches.batch'), sheets: [sheet] },
    { format, to },
  );
}
