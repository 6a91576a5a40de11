import { lstat } from 'node:fs/promises';
import { WorkbenchError } from '../../../shared/contract/errors.ts';
import { ExtractionError } from '../../extraction/extraction-error.ts';
import { INSIDE } from '../../extraction/formats/archive/archive-path.ts';
import { expandArchive } from '../../extraction/formats/archive/expand-archive.ts';
import { readBytes } from '../read-bytes.ts';
import { locate, type Location, rawPathOf } from './locate.ts';

/** A file as a report names it: its bytes, and its exact path where that is no text. */
export interface FileAt {
  bytes: Uint8Array;
  rawPath: string | null;
}

/**
 * The bytes of what is shown as `shown`: a file on this disk, also one whose name is no UTF-8, or a file in an archive.
 * Throws what `readBytes` throws, and what keeps an entry from coming out of its archive.
 */
export async function bytesAt(shown: string): Promise<FileAt> {
  const archive = await archiveOf(shown);
  if (archive) return entryIn(archive, shown);
  const location = await locate(shown);
  return { bytes: await readBytes(location, shown), rawPath: rawPathOf(location) };
}

/** An archive on this disk. */
export interface ArchiveAt {
  path: string;
  location: Location;
}

/** The archive that a path leads into; null for the path of a file on this disk. */
export async function archiveOf(shown: string): Promise<ArchiveAt | null> {
  if (!shown.includes(INSIDE) || (await isThere(await locate(shown)))) return null;
  for (let at = shown.indexOf(INSIDE); at >= 0; at = shown.indexOf(INSIDE, at + 1)) {
    const path = shown.slice(0, at);
    const location = await locate(path);
    if (await isThere(location)) return { path, location };
  }
  return null;
}

async function entryIn({ path, location }: ArchiveAt, shown: string): Promise<FileAt> {
  for await (const file of expandArchive({ path, source: { file: location } })) {
    if (file.path !== shown) continue;
    if ('error' in file) throw new WorkbenchError(file.error.code, file.error.details);
    const rawPath = rawPathIn(path, location, file.rawName);
    return { bytes: await file.bytes().catch((error: unknown) => refuse(error, shown)), rawPath };
  }
  throw new WorkbenchError('fileGone', { path: shown });
}

/** The exact path of a file in an archive; null where all of it is text. */
export function rawPathIn(path: string, location: Location, rawName: string | null): string | null {
  const archive = rawPathOf(location);
  if (archive === null && rawName === null) return null;
  return `${archive ?? rawPathOf(Buffer.from(path))}#${rawName ?? ''}`;
}

function refuse(error: unknown, path: string): never {
  if (!(error instanceof ExtractionError)) throw error;
  const { code, details } = error.of(path);
  throw new WorkbenchError(code, details);
}

function isThere(location: Location): Promise<boolean> {
  return lstat(location).then(
    () => true,
    () => false,
  );
}
