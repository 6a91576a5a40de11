import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import { keepSource, sourceFile } from './keep-source.ts';

/** Raw bytes under their SHA-256, two letters a folder. */
export function sourceFiles(root: string): SourceFiles {
  return {
    root,
    fileOf: (sha256) => sourceFile(root, sha256),
    put: (sha256, bytes) => keepSource(root, sha256, bytes),
    read: async (sha256) => {
      const file = sourceFile(root, sha256);
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new WorkbenchError('fileUnreadable', { path: file }, { cause });
      });
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
      throw new WorkbenchError('libraryDamaged', { path: file });
    },
  };
}
