import path from 'node:path';
import type { FileSource } from '../../shared/contract/corpus.ts';
import type { ImportRunId, JobId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { JobControl } from '../ports/jobs.ts';
import { type ImportRunRecord, put } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { type Candidate, commonFolder, findCandidates, labelOf } from './import-candidates.ts';
import { failureReport } from './failure-report.ts';
import { type FileReport, importFile, type ImportPorts } from './import-file.ts';
import { reportWriter } from './report-writer.ts';

export interface ImportJobPorts extends ImportPorts {
  exchange: Exchange;
  analyst: Analyst;
}

/** The report of an import that is about to be made; it may have to wait for its turn. */
export async function beginRun(
  ports: ImportJobPorts,
  id: ImportRunId,
  sources: readonly FileSource[],
  job: JobId,
): Promise<ImportRunRecord> {
  const record: ImportRunRecord = {
    ...{ id, job, label: labelOf(ports.exchange, sources), folder: '', files: null },
    ...{ started: timestamp(ports.runtime), finished: null, cancelled: false },
    ...{ added: 0, revised: 0, unchanged: 0, duplicates: 0, failed: 0, articles: 0 },
  };
  await saveRun(ports, record);
  return record;
}

/**
 * Imports files and folders, one file after another; each ends in the report, and one that fails keeps none of the
 * others out. All of it is one entry of history. Throws only what keeps the library itself from taking anything in.
 */
export async function runImport(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  sources: readonly FileSource[],
  control: JobControl,
): Promise<void> {
  const { label } = record;
  const group = await ports.records.beginGroup({
    operation: 'corpus.import',
    author: ports.analyst.name(),
    message: { key: 'history.corpus.import.begun', values: { label } },
  });
  try {
    const files = await findAll(ports, record, sources, control);
    record.cancelled = !(await importAll(ports, record, files, group, control));
  } finally {
    record.finished = timestamp(ports.runtime);
    await saveRun(ports, record);
    const values = { label, count: record.articles };
    await ports.records.endGroup(group, { key: 'history.corpus.import', values });
  }
}

async function findAll(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  sources: readonly FileSource[],
  control: JobControl,
): Promise<Candidate[]> {
  const files: Candidate[] = [];
  for await (const file of findCandidates(ports.exchange, sources, control.signal)) {
    files.push(file);
    control.report({ current: path.basename(file.path) });
  }
  record.folder = commonFolder(files.map((file) => file.path));
  record.files = control.signal.aborted ? null : files.length;
  await saveRun(ports, record);
  return files;
}

/** True where it came to the end, false where it was cancelled before. */
async function importAll(
  ports: ImportJobPorts,
  record: ImportRunRecord,
  files: readonly Candidate[],
  group: number,
  control: JobControl,
): Promise<boolean> {
  const report = reportWriter(ports.records, record);
  try {
    for (const [position, file] of files.entries()) {
      if (control.signal.aborted) return false;
      control.report({ done: position, total: files.length, current: path.basename(file.path) });
      await report.add(await importOne(ports, file, record.id, group), position);
      await file.done?.();
    }
  } finally {
    await report.flush();
  }
  control.report({ done: files.length, total: files.length, current: null });
  // Whoever cancels while files are looked for gets no further than that.
  return files.length > 0 || !control.signal.aborted;
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

async function saveRun(ports: ImportJobPorts, record: ImportRunRecord): Promise<void> {
  await ports.records.commit([put('importRun', record)], 'program');
}
