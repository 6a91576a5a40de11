import path from 'node:path';
import { failureOf } from '../../../shared/contract/errors.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { found } from '../../../shared/contract/found.ts';
import type { JobControl } from '../../ports/jobs.ts';
import { type ImportItemRecord, type ImportRunRecord, put } from '../../ports/records.ts';
import { failureReport } from '../failure-report.ts';
import { bringIn } from '../import-bytes.ts';
import { recounted } from '../import-counts.ts';
import type { FileReport } from '../import-file.ts';
import { bytesOfReported, cameIn } from '../names/bytes-of-reported.ts';
import { NO_CHOICES } from '../reading-options.ts';
import { toRemember } from './remember-columns.ts';
import type { CharsetPorts } from './charset-choices.ts';
import type { SplitPorts } from './split-and-join.ts';

type AsPorts = SplitPorts & CharsetPorts;

type Choices = Input<'corpus.importAs'>['choices'];

/**
 * Brings files in that failed, read as is chosen now, as one entry of history. Each ends anew in the report of its import;
 * one that cannot be read so either stays failed, with the reason.
 */
export async function importAs(
  ports: AsPorts,
  { run, positions, choices }: Input<'corpus.importAs'>,
  control: JobControl,
): Promise<void> {
  const message = { key: 'history.corpus.importAs', values: { count: positions.length } };
  const author = ports.analyst.name();
  const group = await ports.records.beginGroup({ operation: 'corpus.importAs', author, message });
  try {
    for (const [done, position] of positions.entries()) {
      if (control.signal.aborted) break;
      const item = found('importItem', `${position}`, await ports.records.get('importItem', run, position));
      control.report({ done, total: positions.length, current: path.basename(item.path) });
      if (item.outcome === 'failed') await endAnew(ports, item, await readOne(ports, item, choices, group));
    }
    control.report({ done: positions.length, total: positions.length, current: null });
  } finally {
    await ports.records.endGroup(group, message);
  }
}

async function readOne(
  ports: AsPorts,
  { path: file, run }: ImportItemRecord,
  choices: Choices,
  group: number,
): Promise<FileReport> {
  try {
    const { bytes, rawPath } = await bytesOfReported(ports.exchange, file);
    const [known] = await ports.reads.documentIds({ path: file });
    const reading = { ...NO_CHOICES, ...choices };
    const report = await bringIn(
      ports,
      { path: file, rawPath, bytes, run, group, reading },
      known?.id ?? null,
    );
    await cameIn(ports.exchange, file);
    await rememberFor(ports, { name: file, location: file, bytes }, choices, group);
    return report;
  } catch (error) {
    return failureReport(file, failureOf(error, { path: file }));
  }
}

/** What was said of a table's columns counts for later files like it. */
async function rememberFor(
  ports: SplitPorts,
  file: Parameters<typeof toRemember>[1],
  { columns }: Choices,
  group: number,
) {
  if (!columns) return;
  await ports.records.commit(await toRemember(ports, file, columns), { group });
}

/** The report of the import counts it as it ended now. */
async function endAnew(ports: SplitPorts, item: ImportItemRecord, report: FileReport): Promise<void> {
  const run = found('importRun', item.run, await ports.records.get('importRun', item.run));
  const { bytes, modified } = item;
  const counted: ImportRunRecord = { ...run, ...recounted(run, item, report) };
  await ports.records.commit(
    [put('importItem', { ...item, ...report, bytes, modified }), put('importRun', counted)],
    'program',
  );
}
