import type { Failure } from '../../shared/contract/errors.ts';
import { type ArchivedFile, expandArchive } from '../extraction/formats/archive/expand-archive.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { Candidate, FileHere } from './import-candidates.ts';
import { rawPathIn } from './names/bytes-at.ts';
import { settledTime } from './look-at-file.ts';
import { reasonOf } from './read-bytes.ts';

/** A file by what can be told of it before it is unpacked; `modified` is when its archive last changed. */
export type Packed = Pick<FileHere, 'bytes' | 'modified'> & { path: string };

export interface Unpacking {
  exchange: Exchange;
  signal: AbortSignal;
  /** Whether a file need not be unpacked: it has ended already, or is in the library as it is. */
  isKnown(file: Packed): Promise<boolean>;
  /** The only files that are wanted, by their path; null for all. */
  wanted: ReadonlySet<string> | null;
}

/**
 * The files in an archive, unpacked one by one as each is asked for; there in the exchange they wait like uploads, to be
 * discarded when they ended. Each ends by itself; the archive is named only where it cannot be opened or is gone.
 */
export async function* filesInArchive(
  unpacking: Unpacking,
  archive: { path: string; file: FileHere },
): AsyncGenerator<Candidate> {
  const { path: shown, file } = archive;
  try {
    for await (const inside of expandArchive({ path: shown, source: { file: file.location } })) {
      if (unpacking.signal.aborted) return;
      if (unpacking.wanted?.has(inside.path) === false) continue;
      yield await candidateOf(unpacking, inside, archive);
    }
  } catch (error) {
    yield { path: shown, file: { error: failureOf(error, shown) } };
  }
}

async function candidateOf(
  { exchange, isKnown }: Unpacking,
  inside: ArchivedFile,
  archive: { path: string; file: FileHere },
): Promise<Candidate> {
  const { path } = inside;
  const modified = settledTime(archive.file.modified);
  if ('error' in inside) return { path, file: { error: inside.error } };
  const packed = { bytes: inside.size, modified };
  if (await isKnown({ path, ...packed })) return { path, file: { isKnown: true, ...packed } };
  try {
    const id = await exchange.receive(path, await inside.bytes());
    const { file, size } = exchange.upload(id)!;
    return {
      path,
      rawPath: rawPathIn(archive.path, archive.file.location, inside.rawName),
      file: { location: file, bytes: size, modified, isCopy: true },
      done: () => exchange.discard(id),
    };
  } catch (error) {
    return { path, file: { error: failureOf(error, path) } };
  }
}

/** What is wrong with the file, or with the disk that it lies on. Throws what is wrong with the library or with us. */
function failureOf(error: unknown, path: string): Failure {
  if (error instanceof ExtractionError) return error.of(path);
  if (error instanceof Error && 'syscall' in error) return { code: reasonOf(error), details: { path } };
  throw error;
}
