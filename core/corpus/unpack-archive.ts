import type { Failure } from '../../shared/contract/errors.ts';
import { type ArchivedFile, expandArchive } from '../extraction/formats/archive/expand-archive.ts';
import type { ZipSource } from '../extraction/formats/archive/zip-file.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import type { Exchange } from '../ports/exchange.ts';

/** A file that came out of an archive and waits in the exchange, or one that could not, with the reason. */
export type UnpackedFile =
  { path: string; upload: string; rawName: string | null } | { path: string; error: Failure };

/**
 * Unpacks an archive file by file, as each is asked for, into the exchange; there it waits like an upload, to be discarded
 * when it ended. Only what is wanted is unpacked. Each file ends by itself; the archive is named only where it cannot be opened.
 */
export async function* unpackArchive(
  exchange: Exchange,
  archive: { path: string; source: ZipSource },
  { signal, isWanted }: { signal: AbortSignal; isWanted(path: string): boolean },
): AsyncGenerator<UnpackedFile> {
  for await (const file of expandArchive(archive)) {
    if (signal.aborted) return;
    if (isWanted(file.path)) yield await unpacked(exchange, file);
  }
}

async function unpacked(exchange: Exchange, file: ArchivedFile): Promise<UnpackedFile> {
  const { path } = file;
  if ('error' in file) return { path, error: file.error };
  try {
    return { path, upload: await exchange.receive(path, await file.bytes()), rawName: file.rawName };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return { path, error: { code: error.code, details: { ...error.details, path } } };
  }
}
