import type { DocumentId, ImportRunId } from '../../shared/model/ids.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadFile } from '../ports/file-reader.ts';
import { put, type Write } from '../ports/records.ts';
import { carriedChoices } from './carried-choices.ts';
import { type FileReport, type ImportPorts, report, writesOf } from './import-file.ts';
import { optionsFor } from './reading-options.ts';
import { sha256Of } from './read-bytes.ts';

/*
 * One file whose bytes are in memory, outside of an import: what was pasted, what a text was given for.
 */

/** A file that came in with its bytes, the run it belongs to and the history entry that its changes go under. */
export interface IncomingFile {
  path: string;
  /** Its exact path, where that is no text. */
  rawPath?: string | null;
  bytes: Uint8Array;
  run: ImportRunId;
  group: number;
  /** What the analyst decided about how it is read. */
  reading?: ReadingChoices | null;
}

/**
 * Brings one file into the library. The same bytes at the same path are unchanged, at another path a duplicate; other
 * bytes at a known path make new revisions of its articles. Throws WorkbenchError where it cannot be read; then nothing
 * of it is in the library.
 */
export async function importFile(ports: ImportPorts, file: IncomingFile): Promise<FileReport> {
  const sha256 = sha256Of(file.bytes);
  const known = await ports.reads.documentIds({ path: file.path });
  if (known.some((document) => document.sha256 === sha256)) return report(file, 'unchanged');
  const [same] = await ports.reads.documentIds({ sha256 });
  if (same && known.length === 0) return { ...report(file, 'duplicate'), sameAs: same.path };
  return bringIn(ports, file, known[0]?.id ?? null);
}

/**
 * Reads a file whose bytes the library does not have yet, or has to read in another way. `known` is the document that its
 * path stood for until now.
 */
export async function bringIn(
  ports: ImportPorts,
  file: IncomingFile,
  known: DocumentId | null,
): Promise<FileReport> {
  const { path, bytes, run, group } = file;
  const reading = file.reading ?? (known ? await carriedChoices(ports, known, bytes) : null);
  const options = optionsFor(reading, await ports.readingRules());
  const read = await ports.reader.read({ name: path, bytes, options });
  await ports.sources.put(read.sha256, bytes);
  const look = { sha256: read.sha256, bytes: bytes.length, modified: null };
  const writes = await writesOf(
    ports,
    { path, rawPath: file.rawPath ?? null, look, run, known, reading },
    read,
  );
  await ports.records.commitTogether([
    { writes: writes.edits, origin: { group } },
    { writes: writes.program, origin: 'program' },
  ]);
  return writes.report;
}

/** Entities that the library does not know yet; those it knows may have been renamed or merged and stay as they are. */
export async function newEntities(ports: Pick<ImportPorts, 'records'>, read: ReadFile): Promise<Write[]> {
  const known = await Promise.all(read.entities.map(({ id }) => ports.records.get('entity', id)));
  return read.entities.filter((_entity, index) => !known[index]).map((entity) => put('entity', entity));
}
