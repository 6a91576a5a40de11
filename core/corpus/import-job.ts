import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { FileSource } from '../../shared/contract/corpus.ts';
import type { ImportRunId, JobId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { JobControl } from '../ports/jobs.ts';
import { type ImportRunRecord, put } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { failureReport, type FileReport, importFile, type ImportPorts } from './import-file.ts';
import { readBytes } from './read-bytes.ts';

export interface ImportJobPorts extends ImportPorts {
  exchange: Exchange;
  analyst: Analyst;
}

/** A file that waits to come in. */
interface Candidate {
  path: string;
  bytes(): Promise<Uint8Array>;
}

const counters = {
  added: 'added',
  revised: 'revised',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  failed: 'failed',
} as const;

/**
 * Imports files and folders, one file after another; each ends in the report, and one that fails keeps none of the
 * others out. All of it is one entry of history.
 */
export async function runImport(
  ports: ImportJobPorts,
  run: ImportRunId,
  sources: readonly FileSource[],
  control: JobControl,
): Promise<void> {
  const record = newRun(run, control.job, labelOf(sources), timestamp(ports.runtime));
  await saveRun(ports, record);
  const message = (key: string) => ({ key, values: { label: record.label, articles: record.articles } });
  const group = await ports.records.beginGroup({
    operation: 'corpus.import',
    author: ports.analyst.name(),
    message: message('history.corpus.import'),
  });
  try {
    await importAll(ports, record, await candidates(ports, sources, control), group, control);
    record.cancelled = control.signal.aborted;
  } finally {
    record.finished = timestamp(ports.runtime);
    await saveRun(ports, record);
    await ports.records.endGroup(group, message('history.corpus.import'));
  }
}

async function importAll(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  files: readonly Candidate[],
  group: number,
  control: JobControl,
): Promise<void> {
  for (const [position, file] of files.entries()) {
    if (control.signal.aborted) return;
    control.report({ done: position, total: files.length, current: path.basename(file.path) });
    const report = await importOne(ports, file, record.id, group);
    record[counters[report.outcome]] += 1;
    record.articles += report.articles.length;
    await ports.records.commit(
      [put('importItem', { ...report, run: record.id, position }), put('importRun', record)],
      'program',
    );
  }
  control.report({ done: files.length, total: files.length, current: null });
}

async function importOne(
  ports: ImportJobPorts,
  file: Candidate,
  run: ImportRunId,
  group: number,
): Promise<FileReport> {
  try {
    return await importFile(ports, { path: file.path, bytes: await file.bytes(), run, group });
  } catch (error) {
    return failureReport(file.path, error);
  }
}

async function candidates(
  ports: ImportJobPorts,
  sources: readonly FileSource[],
  control: JobControl,
): Promise<Candidate[]> {
  const files: Candidate[] = [];
  for (const source of sources) {
    if ('upload' in source) files.push(await uploaded(ports, source.upload));
    else for await (const found of findFiles([source.path], control.signal)) files.push(onDisk(found));
  }
  return files;
}

function onDisk(found: FoundFile): Candidate {
  const { path: shown } = found;
  if (!('error' in found)) return { path: shown, bytes: () => readBytes(found.location, shown) };
  return { path: shown, bytes: () => Promise.reject(new WorkbenchError(found.error, { path: shown })) };
}

async function uploaded(ports: ImportJobPorts, id: string): Promise<Candidate> {
  const upload = await ports.exchange.upload(id);
  if (upload) return { path: upload.name, bytes: async () => upload.bytes };
  return { path: id, bytes: () => Promise.reject(new WorkbenchError('fileGone', { path: id })) };
}

function newRun(id: ImportRunId, job: JobId, label: string, started: string): ImportRunRecord {
  const counts = { added: 0, revised: 0, unchanged: 0, duplicates: 0, failed: 0, articles: 0 };
  return { id, job, label, started, finished: null, cancelled: false, ...counts };
}

async function saveRun(ports: ImportJobPorts, record: ImportRunRecord): Promise<void> {
  await ports.records.commit([put('importRun', record)], 'program');
}

/** What an import is called: the folder or file, or how many there were. */
function labelOf(sources: readonly FileSource[]): string {
  const [first] = sources;
  if (sources.length === 1 && first && 'path' in first) return path.basename(first.path);
  return String(sources.length);
}
