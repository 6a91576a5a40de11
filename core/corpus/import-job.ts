import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { HistoryMessage } from '../../shared/model/history-entry.ts';
import type { ImportRunId, JobId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { JobControl } from '../ports/jobs.ts';
import { type ImportRunRecord, put } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { commonFolder } from './common-folder.ts';
import type { Packed } from './files-in-archive.ts';
import { type Candidate, findCandidates, labelOf, type Source } from './import-candidates.ts';
import { endedOf } from './import-counts.ts';
import type { ImportPorts } from './import-file.ts';
import { importFiles } from './import-files.ts';
import { isUnchanged } from './look-ahead.ts';

export interface ImportJobPorts extends ImportPorts {
  exchange: Exchange;
  analyst: Analyst;
}

/** The report of an import that is about to be made, with what it is to read; it may have to wait for its turn. */
export async function beginRun(
  ports: ImportJobPorts,
  id: ImportRunId,
  sources: readonly Source[],
  job: JobId,
): Promise<ImportRunRecord> {
  const record: ImportRunRecord = {
    ...{ id, job, label: labelOf(sources), folder: '', files: null },
    ...{ started: timestamp(ports.runtime), finished: null, cancelled: false },
    ...{ added: 0, revised: 0, unchanged: 0, duplicates: 0, failed: 0, articles: 0 },
    ...{ concerning: 0, several: 0, ignored: 0 },
  };
  const kept = sources.map((source, position) => put('importSource', { run: id, position, ...source }));
  await ports.records.commit([put('importRun', record), ...kept], 'program');
  return record;
}

/**
 * Imports files and folders; each file ends in the report, and one that fails keeps none of the others out. All of it is
 * one entry of history. A run that was broken off goes on where it was. Where the program closes meanwhile, it is left
 * open and goes on the next time. Throws only what keeps the library itself from taking anything in.
 */
export async function runImport(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  control: JobControl,
): Promise<void> {
  const begun = { key: 'history.corpus.import.begun', values: { label: record.label } };
  const entry = { operation: 'corpus.import', author: ports.analyst.name(), message: begun };
  const group = await ports.records.resumeGroup(entry);
  try {
    const [first] = await ports.records.where('importSource', { run: record.id });
    const work = { run: record, group, control, columns: first?.columns ?? null };
    await importFiles(ports, candidates(ports, record, control), work);
    if (!control.isClosing()) await finish(ports, record, control);
  } finally {
    await endEntry(ports, record, group, begun);
  }
}

async function finish(ports: ImportJobPorts, record: ImportRunRecord, control: JobControl): Promise<void> {
  // Whoever stops at the very end has stopped nothing.
  record.cancelled = control.signal.aborted && (record.files === null || endedOf(record) < record.files);
  record.finished = timestamp(ports.runtime);
  control.report({ done: endedOf(record), current: null });
  await saveRun(ports, record);
}

/** On a full disk the entry stays open; the next start of the program closes it. */
async function endEntry(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  group: number,
  begun: HistoryMessage,
): Promise<void> {
  const values = { label: record.label, count: record.articles };
  const message = record.finished === null ? begun : { key: 'history.corpus.import', values };
  try {
    await ports.records.endGroup(group, message);
  } catch (error) {
    if (!(error instanceof WorkbenchError)) throw error;
  }
}

/** The files that are to come in, in order; of a run that was broken off those that had not ended. */
async function* candidates(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  control: JobControl,
): AsyncGenerator<Candidate> {
  const ended = await ports.reads.endedFiles(record.id);
  const sources = await ports.records.where('importSource', { run: record.id });
  const folder = commonFolder(record.folder || null);
  const { candidates, left, walked } = findCandidates(
    ports.exchange,
    sources,
    control.signal,
    async (file) => ended.has(file.path) || (await isAsItWas(ports, sources, file)),
  );
  let files = ended.size;
  const tell = () => tellTotal(record, control, files, left());
  // Told before the files that are read are through. What the library cannot take now, the next file is told of.
  walked
    .then(tell)
    .then(() => saveRun(ports, record))
    .catch(() => {});
  for await (const found of candidates) {
    if (ended.has(found.path)) {
      await found.done?.(false);
      continue;
    }
    folder.add(found.path);
    record.folder = folder.value();
    files += 1;
    tell();
    yield found;
  }
  if (control.signal.aborted) return;
  tellTotal(record, control, files, 0);
  await saveRun(ports, record);
}

/** Whether a file in an archive need not be unpacked; where columns were chosen, it is read by these now. */
async function isAsItWas(
  { reads }: ImportJobPorts,
  sources: readonly Source[],
  file: Packed,
): Promise<boolean> {
  if (sources.some(({ columns }) => columns !== null)) return false;
  return isUnchanged(file, (await reads.documentsAt([file.path]))[0]);
}

/** How many files there are, as soon as folders are walked to their end; what an archive holds is added when it is unpacked. */
function tellTotal(record: ImportRunRecord, control: JobControl, files: number, left: number | null): void {
  if (left === null || control.signal.aborted || record.files === files + left) return;
  record.files = files + left;
  control.report({ total: record.files });
}

async function saveRun(ports: ImportJobPorts, record: ImportRunRecord): Promise<void> {
  const ignored = (await ports.records.get('importRun', record.id))?.ignored ?? 0;
  await ports.records.commit([put('importRun', Object.assign(record, { ignored }))], 'program');
}
