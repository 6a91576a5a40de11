import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { FileLook, FileOnDisk } from '../ports/file-reader.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import { admitFile, HEAD_BYTES } from '../extraction/formats/admit-file.ts';
import type { MediaType } from '../extraction/formats/media-types.ts';
import { unreadable } from './read-bytes.ts';

/** How much is read at a time: no file is ever in memory as a whole only to be hashed. */
const PIECE = 256 * 1024;
/** A file that changed so lately may change again within the same tick of its file system's clock, in milliseconds. */
const TOO_LATELY = 2000;

type Openable = Pick<FileOnDisk, 'name' | 'location'>;

/*
 * Both block their thread, which is that of a worker: for small files that is several times cheaper than asking a pool of
 * threads for each step.
 */

/**
 * Hashes a file. Throws what `admitFile` throws before it reads it, fileGone, fileUnreadable, or fileChanging where
 * it changes meanwhile.
 */
export function lookAtFile({ name, location }: Openable): FileLook {
  return withFile({ name, location }, (file, before) => {
    admitFile({ name, head: headOf(file, before.size), size: before.size });
    const sha256 = hashOf(file, before.size);
    const after = fstatSync(file);
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new WorkbenchError('fileChanging', { path: name });
    }
    return { sha256, bytes: before.size, modified: settledTime(before.mtimeMs) };
  });
}

/** The bytes of a file that was looked at. Throws fileChanging where they are no longer the same, fileGone or fileUnreadable. */
export function readAsLooked({ name, location, look }: Openable & { look: FileLook }): Uint8Array {
  return withFile({ name, location }, (file, { size }) => {
    const bytes = Buffer.allocUnsafe(look.bytes);
    const same =
      size === look.bytes &&
      fill(file, bytes) === look.bytes &&
      createHash('sha256').update(bytes).digest('hex') === look.sha256;
    if (!same) throw new WorkbenchError('fileChanging', { path: name });
    return bytes;
  });
}

/** A table is known by its beginning, but for a workbook, which is packed as a whole; in bytes. */
const BEGINNING = 4 * 1024 * 1024;

/** What a file is, and as much of it as tells what table it is. Throws what `admitFile` throws, fileGone or fileUnreadable. */
export function readBeginning({ name, location }: Openable): { mediaType: MediaType; bytes: Uint8Array } {
  return withFile({ name, location }, (file, { size }) => {
    const mediaType = admitFile({ name, head: headOf(file, size), size });
    const isPacked = mediaType.startsWith('application/vnd.');
    const bytes = Buffer.allocUnsafe(isPacked ? size : Math.min(BEGINNING, size));
    return { mediaType, bytes: bytes.subarray(0, fill(file, bytes)) };
  });
}

/** The same for a file whose bytes are here. Throws what `admitFile` throws. */
export function beginningOf(name: string, bytes: Uint8Array): { mediaType: MediaType; bytes: Uint8Array } {
  return { mediaType: admitFile({ name, head: bytes, size: bytes.length }), bytes };
}

/** When a file last changed, in whole milliseconds; null where that is too lately to tell by it whether it changed again. */
export function settledTime(modified: number | null): number | null {
  return modified !== null && Date.now() - modified > TOO_LATELY ? Math.floor(modified) : null;
}

/** Opens a regular file and closes it again; a pipe in its place is not waited for. */
function withFile<Value>({ name, location }: Openable, work: (file: number, status: Stats) => Value): Value {
  let file: number | null = null;
  try {
    file = openSync(location as string, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (!status.isFile()) throw new WorkbenchError('fileUnreadable', { path: name });
    return work(file, status);
  } catch (error) {
    throw isToldAlready(error) ? error : unreadable(error, name);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function isToldAlready(error: unknown): boolean {
  return error instanceof WorkbenchError || error instanceof ExtractionError;
}

/** The first bytes of a file: enough to tell what it is. */
function headOf(file: number, size: number): Uint8Array {
  const head = Buffer.allocUnsafe(Math.min(HEAD_BYTES, size));
  return head.subarray(0, fill(file, head));
}

function hashOf(file: number, size: number): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(Math.min(PIECE, size));
  for (let at = 0; at < size;) {
    const read = readSync(file, piece, 0, piece.length, at);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    at += read;
  }
  return hash.digest('hex');
}

/** Reads as much as there is room for; answers with how much there was. */
function fill(file: number, bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(file, bytes, at, bytes.length - at, at);
    if (read === 0) break;
    at += read;
  }
  return at;
}
