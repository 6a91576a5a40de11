import { failureOf, WorkbenchError } from '../../shared/contract/errors.ts';
import { type ImportRunRecord, put, type Write } from '../ports/records.ts';
import type { RecordStore } from '../ports/storage.ts';
import { byKind } from './by-kind.ts';
import { failureReport } from './failure-report.ts';
import { endedOf, withCounts } from './import-counts.ts';
import type { FileReport, FileWrites } from './import-file.ts';

/** A file that ended: how it is reported, or what is to be written of it, which is gathered just before. */
export interface EndedFile {
  path: string;
  /** As it lies on the disk; nulls where that is not known. */
  onDisk: Pick<FileReport, 'bytes' | 'modified'>;
  end: FileReport | (() => Promise<FileWrites>);
}

/** Writes how files ended, many in one transaction, each of them whole with its line of the report. */
export interface ImportWriter {
  /** Resolves once it is on the disk. Throws what the library itself cannot do. */
  add(file: EndedFile): Promise<void>;
  flush(): Promise<void>;
}

/** So many files at most go into one transaction: a slice of some ten milliseconds in which nobody else is answered. */
const TOGETHER = 32;
/** Those that bring nothing but a line of the report cost less. */
const SHARE_OF_A_LINE = 0.1;
/** How long a file waits for others at most, in milliseconds. */
const GATHER = 60;

interface Waiting extends EndedFile {
  ended: PromiseWithResolvers<void>;
}

/** `run` is counted up with what is written; `group` is the history entry that it belongs to. */
export function importWriter(
  records: RecordStore,
  run: ImportRunRecord,
  group: number,
  onWritten: () => void,
): ImportWriter {
  let waiting: Waiting[] = [];
  let weight = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const files = waiting;
    waiting = [];
    weight = 0;
    if (files.length > 0) writing = writing.then(() => writeAll(records, run, group, files)).then(onWritten);
    return writing;
  };
  return {
    flush,
    add: (file) => {
      const ended = Promise.withResolvers<void>();
      waiting.push({ ...file, ended });
      weight += typeof file.end === 'function' ? 1 : SHARE_OF_A_LINE;
      if (weight >= TOGETHER) void flush();
      else timer ??= setTimeout(() => void flush(), GATHER);
      return ended.promise;
    },
  };
}

/** Never throws: what went wrong is told to each of the files. */
async function writeAll(
  records: RecordStore,
  run: ImportRunRecord,
  group: number,
  files: readonly Waiting[],
): Promise<void> {
  try {
    await write(records, run, group, files);
    for (const { ended } of files) ended.resolve();
  } catch (error) {
    if (error instanceof WorkbenchError) for (const { ended } of files) ended.reject(error);
    else await writeEach(records, run, group, files, error);
  }
}

/** A fault in one file must not keep the others out that were to be written with it. */
async function writeEach(
  records: RecordStore,
  run: ImportRunRecord,
  group: number,
  files: readonly Waiting[],
  error: unknown,
): Promise<void> {
  const [first] = files;
  if (files.length > 1) for (const file of files) await writeAll(records, run, group, [file]);
  else if (first) await writeFailed(records, run, group, first, error);
}

async function writeFailed(
  records: RecordStore,
  run: ImportRunRecord,
  group: number,
  file: Waiting,
  error: unknown,
): Promise<void> {
  try {
    const end = failureReport(file.path, failureOf(error, { path: file.path }));
    await write(records, run, group, [{ ...file, end }]);
    file.ended.resolve();
  } catch (cause) {
    file.ended.reject(cause);
  }
}

async function write(
  records: RecordStore,
  run: ImportRunRecord,
  group: number,
  files: readonly EndedFile[],
): Promise<void> {
  const gathered = await Promise.all(files.map(gather));
  const reports = gathered.map((writes) => writes.report);
  const program = gathered.flatMap((writes) => writes.program);
  // A person may have set files aside meanwhile.
  run.ignored = (await records.get('importRun', run.id))?.ignored ?? 0;
  const before = withCounts(run, []);
  const counts = withCounts(run, reports);
  const items = reports.map((line, at) =>
    put('importItem', { ...line, ...files[at]!.onDisk, run: run.id, position: endedOf(before) + at }),
  );
  Object.assign(run, counts);
  try {
    await records.commitTogether([
      { writes: gathered.flatMap((writes) => writes.edits), origin: { group } },
      { writes: [...byKind(onceEach(program)), ...items, put('importRun', run)], origin: 'program' },
    ]);
  } catch (error) {
    Object.assign(run, before);
    throw error;
  }
}

async function gather({ end }: EndedFile): Promise<FileWrites> {
  return typeof end === 'function' ? end() : { program: [], edits: [], report: end };
}

/** Files of the same day name the same places: each is provided once. */
function onceEach(writes: readonly Write[]): Write[] {
  const provided = new Set<string>();
  return writes.filter((write) => {
    if (!('put' in write) || write.kind !== 'entity') return true;
    const isFirst = !provided.has(write.put.id);
    provided.add(write.put.id);
    return isFirst;
  });
}
