import { type ImportItemRecord, type ImportRunRecord, put } from '../ports/records.ts';
import type { RecordStore } from '../ports/storage.ts';
import type { FileReport } from './import-file.ts';

/** How long a line of the report waits for others at most, in milliseconds, and how many wait together. */
const GATHER = 150;
const MOST_WAITING = 100;

const counters = {
  added: 'added',
  revised: 'revised',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  failed: 'failed',
} as const;

/** Writes how files ended. Each commit waits for the disk, so lines go in groups: a folder that is known takes no time. */
export interface ReportWriter {
  add(report: FileReport, position: number): Promise<void>;
  flush(): Promise<void>;
}

/** Counts what is added in `record` as well, and stores it along. */
export function reportWriter(records: RecordStore, record: ImportRunRecord): ReportWriter {
  let waiting: ImportItemRecord[] = [];
  let last = Date.now();
  const flush = async (): Promise<void> => {
    const items = waiting;
    waiting = [];
    last = Date.now();
    if (items.length === 0) return;
    const writes = [...items.map((item) => put('importItem', item)), put('importRun', record)];
    await records.commit(writes, 'program');
  };
  return {
    flush,
    add: async (report, position) => {
      record[counters[report.outcome]] += 1;
      record.articles += report.found;
      waiting.push({ ...report, run: record.id, position });
      if (waiting.length >= MOST_WAITING || Date.now() - last >= GATHER) await flush();
    },
  };
}
