import type { Each, FileLook } from '../ports/file-reader.ts';
import type { KnownDocument } from '../ports/corpus-reads.ts';
import type { Candidate, FileHere } from './import-candidates.ts';
import type { ImportPorts } from './import-file.ts';

/** A file that was looked at: unchanged by its size and time, hashed, or not to be read at all. */
export interface LookedAt {
  file: Candidate;
  look: Each<FileLook> | 'unchanged';
}

type Ports = Pick<ImportPorts, 'reads' | 'reader'>;

/**
 * Looks at a batch of files. What has the size and the time that its document has is not even opened, unless files are to
 * be read in another way now.
 */
export async function lookAt(
  ports: Ports,
  batch: readonly Candidate[],
  evenUnchanged = false,
): Promise<LookedAt[]> {
  const documents = evenUnchanged ? [] : await ports.reads.documentsAt(batch.map(({ path }) => path));
  const known = new Map(documents.map((document) => [document.path, document]));
  const unread = batch.filter((file) => isOnDisk(file) && !isAsKnown(file, known.get(file.path)));
  const looks = await ports.reader.look(unread.map(toFile));
  const byFile = new Map(unread.map((file, at) => [file, looks[at]!]));
  return batch.map((file) => ({ file, look: byFile.get(file) ?? unlooked(file) }));
}

function unlooked({ file }: Candidate): LookedAt['look'] {
  return 'error' in file ? { ok: false, error: file.error } : 'unchanged';
}

function isOnDisk({ file }: Candidate): boolean {
  return 'location' in file;
}

function isAsKnown({ file }: Candidate, known: KnownDocument | undefined): boolean {
  return 'location' in file && isUnchanged(file, known);
}

/** True where a file has the size and the time that its document has. */
export function isUnchanged(
  file: Pick<FileHere, 'bytes' | 'modified'>,
  known: KnownDocument | undefined,
): boolean {
  if (!known || file.modified === null) return false;
  return known.modified === file.modified && known.bytes === file.bytes;
}

/** What reads a file on disk. */
export function toFile({ path, file }: Candidate) {
  if (!('location' in file)) throw new TypeError(`${path} cannot be read`);
  return { name: path, location: file.location, bytes: file.bytes };
}
