import type { DocumentId, ImportRunId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { Each, FileLook, ReadFile } from '../ports/file-reader.ts';
import { carriedChoices } from './carried-choices.ts';
import type { Claims } from './claims.ts';
import { failureReport } from './failure-report.ts';
import type { Candidate } from './import-candidates.ts';
import { type FileReport, type FileThatWasRead, type ImportPorts, report, writesOf } from './import-file.ts';
import type { ImportWriter } from './import-writer.ts';
import type { Order } from './in-order.ts';
import { type LookedAt, toFile } from './look-ahead.ts';
import { readBytes } from './read-bytes.ts';
import type { ChunkReader } from './read-in-chunks.ts';
import { optionsFor } from './reading-options.ts';

/** What all files of an import share. */
export interface Bringing {
  ports: ImportPorts;
  run: ImportRunId;
  /** The cleaning rules that are switched off. */
  rulesOff: readonly string[];
  claims: Claims;
  chunks: ChunkReader;
  writer: ImportWriter;
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
  if (known.some(({ sha256 }) => sha256 === look.sha256)) {
    await end(bringing, file, report(file, 'unchanged'));
    return true;
  }
  const [same] = known.length > 0 ? [] : await reads.documentsWith([look.sha256]);
  if (same) {
    await end(bringing, file, { ...report(file, 'duplicate'), sameAs: same.path });
    return true;
  }
  const document = known[0]?.id ?? null;
  const reading = known[0]?.reading ? await choicesFor(bringing, file, known[0].id) : null;
  const options = optionsFor(reading, bringing.rulesOff);
  const read = await bringing.chunks.read({ ...toFile(file), look, options });
  if (!read.ok && read.error.code === 'fileChanging') return false;
  await store(bringing, file, { look, known: document, reading }, read);
  return true;
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
  const incoming = { ...as, path: file.path, look: { ...as.look, modified }, run };
  return end(bringing, file, () => writesOf(ports, incoming, read.value));
}

async function lookAgain({ ports }: Placed, file: Candidate): Promise<Each<FileLook>> {
  const [look] = await ports.reader.look([toFile(file)]);
  return look!;
}

async function end(
  { writer, order, place }: Placed,
  { path, done }: Candidate,
  how: FileReport | Parameters<ImportWriter['add']>[0]['end'],
): Promise<void> {
  await order.inTurn(place, () => writer.add({ path, end: how }));
  await done?.();
}
