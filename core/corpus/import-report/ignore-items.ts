import { found } from '../../../shared/contract/found.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { type ImportRunRecord, put } from '../../ports/records.ts';
import type { ImportPorts } from '../import-file.ts';

/** Marks failed files of a report as set aside, or takes that back. Other files are left as they are. */
export async function ignoreItems(
  { records }: Pick<ImportPorts, 'records'>,
  { run: id, positions, ignored }: Input<'corpus.ignoreImportItems'>,
): Promise<ImportRunRecord> {
  const run = found('importRun', id, await records.get('importRun', id));
  const items = await Promise.all(
    [...new Set(positions)].map(async (position) =>
      found('importItem', String(position), await records.get('importItem', id, position)),
    ),
  );
  const changed = items.filter((item) => item.outcome === 'failed' && item.ignored !== ignored);
  const counted = { ...run, ignored: run.ignored + (ignored ? changed.length : -changed.length) };
  const writes = changed.map((item) => put('importItem', { ...item, ignored }));
  await records.commit([...writes, put('importRun', counted)], 'program');
  return counted;
}
