import path from 'node:path';
import { found } from '../../../shared/contract/found.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { Exchange } from '../../ports/exchange.ts';
import type { Source } from '../import-candidates.ts';
import type { ImportPorts } from '../import-file.ts';
import { allItems } from './all-items.ts';

type Again = Input<'corpus.importAgain'>;

/** What files of a report are to be read from once more. Throws notFound for an import or a place that is not there. */
export async function sourcesAgain(
  ports: Pick<ImportPorts, 'records' | 'reads'> & { exchange: Pick<Exchange, 'named'> },
  input: Again,
): Promise<Source[]> {
  const { run } = input;
  found('importRun', run, await ports.records.get('importRun', run));
  const paths = 'positions' in input ? await pathsAt(ports, input) : await pathsThatEndedSo(ports, input);
  // Like the import itself, with what was said of its tables.
  const [first] = await ports.records.where('importSource', { run });
  return paths.map((file) => toSource(ports.exchange, file, first?.columns ?? null));
}

function pathsAt(
  { records }: Pick<ImportPorts, 'records'>,
  { run, positions }: Extract<Again, { positions: number[] }>,
): Promise<string[]> {
  return Promise.all(
    positions.map(async (position) => {
      const item = await records.get('importItem', run, position);
      return found('importItem', String(position), item).path;
    }),
  );
}

async function pathsThatEndedSo(
  { reads }: Pick<ImportPorts, 'reads'>,
  { run, outcome }: Extract<Again, { outcome: string }>,
): Promise<string[]> {
  const paths: string[] = [];
  for await (const item of allItems(reads, run, [outcome])) if (!item.ignored) paths.push(item.path);
  return paths;
}

/** A file that a browser sent has no path of this machine; it waits for as long as the program runs. */
function toSource(exchange: Pick<Exchange, 'named'>, file: string, columns: Source['columns']): Source {
  const upload = path.isAbsolute(file) ? null : (exchange.named(file)?.id ?? 'gone');
  return { path: file, upload, columns };
}
