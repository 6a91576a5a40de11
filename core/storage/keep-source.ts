import { closeSync, fdatasync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { threadId } from 'node:worker_threads';
import { WorkbenchError } from '../../shared/contract/errors.ts';

/** Where the raw bytes with this SHA-256 lie in the folder of sources: two letters a folder. */
export function sourceFile(root: string, sha256: string): string {
  return path.join(root, sha256.slice(0, 2), sha256);
}

const toDisk = promisify(fdatasync);

/**
 * Keeps raw bytes under their SHA-256, written beside and renamed, so that a file is whole or not there, and on the disk
 * when this answers. Blocks its thread for the writing alone: the disk takes many files about as fast as one, where they
 * are asked of it together. Throws diskFull or libraryReadOnly.
 */
export async function keepSource(root: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const file = sourceFile(root, sha256);
  if (statSync(file, { throwIfNoEntry: false })?.size === bytes.length) return;
  const partial = `${file}.${process.pid}-${threadId}.partial`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await writeDurably(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw unwritable(root, error);
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const open = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(open, bytes, at);
    await toDisk(open);
  } finally {
    closeSync(open);
  }
}

/** What the system said when it would not keep bytes, as an error of the library. */
export function unwritable(root: string, cause: unknown): WorkbenchError {
  const isFull =
    cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT'].includes(String(cause.code));
  return new WorkbenchError(isFull ? 'diskFull' : 'libraryReadOnly', { path: root }, { cause });
}
