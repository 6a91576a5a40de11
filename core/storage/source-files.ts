import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { SourceFiles } from '../ports/source-files.ts';

/** Raw bytes under their SHA-256, two letters a folder; written beside and renamed, so that a file is whole or not there. */
export function sourceFiles(root: string): SourceFiles {
  const fileOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256);
  return {
    put: async (sha256, bytes) => {
      const file = fileOf(sha256);
      if (existsSync(file)) return;
      await write(file, bytes).catch((error: unknown) => Promise.reject(unwritable(root, error)));
    },
    read: async (sha256) => {
      const bytes = await readFile(fileOf(sha256)).catch((cause: unknown) => {
        throw new WorkbenchError('fileUnreadable', { path: fileOf(sha256) }, { cause });
      });
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
      throw new WorkbenchError('libraryDamaged', { path: fileOf(sha256) });
    },
  };
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, file);
}

function unwritable(root: string, cause: unknown): WorkbenchError {
  const isFull =
    cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT'].includes(String(cause.code));
  return new WorkbenchError(isFull ? 'diskFull' : 'libraryReadOnly', { path: root }, { cause });
}
