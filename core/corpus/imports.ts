import type { FileSource } from '../../shared/contract/corpus.ts';
import type { ImportRunId, JobId } from '../../shared/model/ids.ts';
import type { ColumnMapping } from '../../shared/model/reading-choices.ts';
import type { JobControl, Jobs } from '../ports/jobs.ts';
import { type ImportRunRecord, put } from '../ports/records.ts';
import type { InTurn } from './in-turn.ts';
import { type Source, sourcesOf } from './import-candidates.ts';
import { beginRun, type ImportJobPorts, runImport } from './import-job.ts';

export interface ImportsPorts extends ImportJobPorts {
  jobs: Jobs;
  inTurn: InTurn;
}

interface Started {
  run: ImportRunId;
  job: JobId;
}

/** The imports of an open library, one after the other: two at once would each take a file that both bring for new. */
export interface Imports {
  start(sources: readonly FileSource[], columns: ColumnMapping | null): Started;
  /** Like `start`, from sources as they are kept. */
  startFrom(sources: readonly Source[]): Started;
  /** Goes on with the imports that had not ended when the program did, the oldest first. */
  goOn(): Promise<void>;
}

export function createImports(ports: ImportsPorts): Imports {
  const startJob = (begin: (control: JobControl) => Promise<ImportRunRecord>): JobId =>
    ports.jobs.start({ kind: 'import', canPause: true }, async (control) => {
      const record = await begin(control);
      await ports.inTurn(() => runImport(ports, record, control));
    });
  const startFrom = (sources: readonly Source[]): Started => {
    const run = ports.runtime.id() as ImportRunId;
    const job = startJob((control) => beginRun(ports, run, sources, control.job));
    return { run, job };
  };
  return {
    start: (sources, columns) => startFrom(sourcesOf(ports.exchange, sources, columns)),
    startFrom,
    goOn: async () => {
      for (const record of await ports.reads.unfinishedRuns()) {
        // One that an earlier version began says not what it was to read.
        const sources = await ports.records.where('importSource', { run: record.id });
        if (sources.length > 0) startJob(({ job }) => beginAgain(ports, record, job));
      }
    },
  };
}

async function beginAgain(
  { records }: ImportsPorts,
  record: ImportRunRecord,
  job: JobId,
): Promise<ImportRunRecord> {
  const again = { ...record, job, files: null };
  await records.commit([put('importRun', again)], 'program');
  return again;
}
