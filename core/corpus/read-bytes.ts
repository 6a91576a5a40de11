import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { WorkbenchError, type ErrorCode } from '../../shared/contract/errors.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import { admitFile, HEAD_BYTES } from '../extraction/formats/admit-file.ts';

/**
 * The bytes of a file. Throws unsupportedType, fileTooLarge and the like by its first bytes, before it reads the rest (a
 * film in a folder is neither read nor called too large), fileGone or fileUnreadable.
 */
export async function readBytes(location: string | Buffer, shown: string): Promise<Uint8Array> {
  try {
    const file = await open(location);
    try {
      await refuseByHead(file, shown);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof WorkbenchError) throw error;
    throw unreadable(error, shown);
  }
}

/** Reads at a given place, so that reading the whole begins at the start. */
async function refuseByHead(file: FileHandle, shown: string): Promise<void> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.min(HEAD_BYTES, size));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  try {
    admitFile({ name: shown, head: buffer.subarray(0, bytesRead), size });
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    throw new WorkbenchError(error.code, { ...error.details, path: shown });
  }
}

/** What the system said when it would not let a file be read, as an error that names the file. */
export function unreadable(cause: unknown, shown: string): WorkbenchError {
  return new WorkbenchError(reasonOf(cause), { path: shown }, { cause });
}

/** Why the system would not let a file or folder be read. */
export function reasonOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ELOOP') return 'linkLoop';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'fileGone' : 'fileUnreadable';
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
