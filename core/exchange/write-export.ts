import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { WriteExport } from '../ports/export-file.ts';

/** Writes beside the target and renames, so that a full disk leaves an older export as it was. */
export function createExportWriter(exchange: Exchange): WriteExport {
  return async ({ name, mediaType, text }, to) => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    if ('download' in to) {
      return { path: null, download: exchange.offer(name, mediaType, bytes), name, bytes: bytes.length };
    }
    await writeWhole(to.path, bytes);
    return { path: to.path, download: null, name: path.basename(to.path), bytes: bytes.length };
  };
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => {});
    throw new WorkbenchError('cannotWrite', { path: file }, { cause });
  }
}
