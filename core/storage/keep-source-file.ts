import { createHash } from 'node:crypto';
import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { FileToRead } from '../ports/file-reader.ts';
import { sourceFile, unwritable } from './keep-source.ts';

/** How much of a file is in memory while it is copied, in bytes. */
const PIECE = 1024 * 1024;

/**
 * Keeps the bytes of a file on disk as `keepSource` does, without ever holding all of them. Blocks its thread. Throws
 * fileChanging where they are not those that were looked at, diskFull or libraryReadOnly.
 */
export function keepSourceFile(root: string, { name, location, look }: FileToRead): void {
  const kept = sourceFile(root, look.sha256);
  if (statSync(kept, { throwIfNoEntry: false })?.size === look.bytes) return;
  const partial = `${kept}.${process.pid}-${threadId}.partial`;
  try {
    mkdirSync(path.dirname(kept), { recursive: true });
    if (copy(location, partial) !== look.sha256) throw new WorkbenchError('fileChanging', { path: name });
    renameSync(partial, kept);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error instanceof WorkbenchError ? error : unwritable(root, error);
  }
}

/** Copies a file durably; answers with the SHA-256 of what was copied. */
function copy(from: FileToRead['location'], to: string): string {
  const hash = createHash('sha256');
  const source = openSync(from as string, 'r');
  const target = openSync(to, 'w');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
      hash.update(piece.subarray(0, read));
      for (let at = 0; at < read;) at += writeSync(target, piece, at, read - at);
    }
    fdatasyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
  return hash.digest('hex');
}
