import type { DocumentId, ImportRunId } from '../../shared/model/ids.ts';
import type { ColumnMapping, ReadingChoices } from '../../shared/model/reading-choices.ts';
import { writeColumns } from '../extraction/formats/tables/columns/write-columns.ts';
import { isTableType } from '../extraction/formats/tables/outline-tables.ts';
import type { KnownDocument } from '../ports/corpus-reads.ts';
import type { Each, FileLook, ReadFile, ReadingRules } from '../ports/file-reader.ts';
import { bringInStretches } from './bring-in-stretches.ts';
import { carriedChoices } from './carried-choices.ts';
import type { JobControl } from '../ports/jobs.ts';
import type { Claims } from './claims.ts';
import { failureReport } from './failure-report.ts';
import type { Candidate } from './import-candidates.ts';
import { type FileReport, type FileThatWasRead, type ImportPorts, report, writesOf } from './import-file.ts';
import type { ImportWriter } from './import-writer.ts';
import type { Order } from './in-order.ts';
import { type LookedAt, toFile } from './look-ahead.ts';
import { readBytes } from './read-bytes.ts';
import type { ChunkReader } from './read-in-chunks.ts';
import { NO_CHOICES, optionsFor } from './reading-options.ts';

/** What all files of an import share. */
export interface Bringing {
  ports: ImportPorts;
  run: ImportRunId;
  /** How all files of this library are read. */
  rules: ReadingRules;
  /** What the columns of tables are for, where that was said with the import. */
  columns: ColumnMapping | null;
  claims: Claims;
  chunks: ChunkReader;
  writer: ImportWriter;
  /** The history entry that what comes in belongs to, and the work that may be paused or stopped. */
  group: number;
  control: JobControl;
  order: Order;
}

/** With the place of the file among those of the import. */
type Placed = Bringing & { place: number };

/**
 * Brings one file into the library, beside others. The same bytes at the same path are unchanged, at another path a
 * duplicate; other bytes at a known path make new revisions of its articles. A file that changes while it is read is
 * read once more. Throws only what the library itself cannot do.
 */
export async function bringIn(shared: Bringing, { file, look }: LookedAt, place: number): Promise<void> {
  const bringing = { ...shared, place };
  if (look === 'unchanged') return end(bringing, file, report(file, 'unchanged'));
  if (!look.ok) return end(bringing, file, failureReport(file.path, look.error));
  const wasRead = await bringInAs(bringing, file, look.value);
  if (wasRead) return;
  const again = await lookAgain(bringing, file);
  if (!again.ok) return end(bringing, file, failureReport(file.path, again.error));
  if (await bringInAs(bringing, file, again.value)) return;
  const error = { code: 'fileChanging', details: { path: file.path } } as const;
  await end(bringing, file, failureReport(file.path, error));
}

/** False where the file is no longer what it was when it was looked at. */
async function bringInAs(bringing: Placed, file: Candidate, look: FileLook): Promise<boolean> {
  const names = [`path ${file.path}`, `bytes ${look.sha256}`];
  for (let work = bringing.claims.of(...names); work; work = bringing.claims.of(...names)) await work;
  const release = bringing.claims.take(...names);
  try {
    return await decide(bringing, file, look);
  } finally {
    release();
  }
}

async function decide(bringing: Placed, file: Candidate, look: FileLook): Promise<boolean> {
  const { reads } = bringing.ports;
  const known = await reads.documentsAt([file.path]);
  if (known.some((one) => isWhole(one, look) && !isReadOtherwise(bringing, one))) {
    await end(bringing, file, report(file, 'unchanged'));
    return true;
  }
  const [same] = known.length > 0 ? [] : await reads.documentsWith([look.sha256]);
  if (same) {
    await end(bringing, file, { ...report(file, 'duplicate'), sameAs: same.path });
    return true;
  }
  const document = known[0]?.id ?? null;
  const kept = known[0]?.reading ? await choicesFor(bringing, file, known[0].id) : null;
  const reading = bringing.columns ? { ...(kept ?? NO_CHOICES), columns: bringing.columns } : kept;
  const options = optionsFor(reading, bringing.rules);
  const stretches = await bringInStretches(bringing, file, { look, known: known[0] ?? null, reading });
  if (stretches === 'changed') return false;
  if (stretches !== 'notSo') {
    if (stretches !== 'leftOff') await end(bringing, file, stretches);
    return true;
  }
  const read = await bringing.chunks.read({ ...toFile(file), look, options });
  if (!read.ok && read.error.code === 'fileChanging') return false;
  const isTable = read.ok && isTableType(read.value.mediaType);
  await store(bringing, file, { look, known: document, reading: isTable ? reading : kept }, read);
  return true;
}

/** False for a large table of which only a part came in before the program ended. */
function isWhole(known: KnownDocument, look: FileLook): boolean {
  return known.sha256 === look.sha256 && known.bytes === look.bytes;
}

/** True for a table whose columns are said to be for something else now. */
function isReadOtherwise({ columns }: Placed, { mediaType, reading }: KnownDocument): boolean {
  if (!columns || !isTableType(mediaType)) return false;
  return writeColumns(columns) !== (reading?.columns ? writeColumns(reading.columns) : '');
}

/** What was chosen for a file may count in its bytes. */
async function choicesFor(
  { ports }: Placed,
  file: Candidate,
  known: DocumentId,
): Promise<ReadingChoices | null> {
  const { location, name } = toFile(file);
  return carriedChoices(ports, known, await readBytes(location, name));
}

function store(
  bringing: Placed,
  file: Candidate,
  as: Pick<FileThatWasRead, 'look' | 'known' | 'reading'>,
  read: Each<ReadFile>,
): Promise<void> {
  if (!read.ok) return end(bringing, file, failureReport(file.path, read.error));
  const { ports, run } = bringing;
  // A browser's file has no place on this disk to which a time would belong; one from an archive has its archive's.
  const modified = 'isCopy' in file.file ? (file.file.modified ?? null) : as.look.modified;
  const { path, rawPath = null } = file;
  const incoming = { ...as, path, rawPath, look: { ...as.look, modified }, run };
  return end(bringing, file, () => writesOf(ports, incoming, read.value));
}

async function lookAgain({ ports }: Placed, file: Candidate): Promise<Each<FileLook>> {
  const [look] = await ports.reader.look([toFile(file)]);
  return look!;
}

async function end(
  { writer, order, place }: Placed,
  { path, file, done }: Candidate,
  how: FileReport | Parameters<ImportWriter['add']>[0]['end'],
): Promise<void> {
  await order.inTurn(place, () => writer.add({ path, onDisk: onDisk(file), end: how }));
  await done?.('outcome' in how && how.outcome === 'failed');
}

function onDisk(file: Candidate['file']): Pick<FileReport, 'bytes' | 'modified'> {
  if ('error' in file) return { bytes: null, modified: null };
  return { bytes: file.bytes, modified: file.modified };
}
