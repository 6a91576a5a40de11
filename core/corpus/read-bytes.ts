import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { WorkbenchError, type ErrorCode } from '../../shared/contract/errors.ts';
import { ExtractionError } from '../extraction/extraction-error.ts';
import { mediaTypeOf } from '../extraction/media-type.ts';

/** The largest file that is read: about 1,500 pages of plain text. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * The bytes of a file. Throws unsupportedType or fileTooLarge before it reads (a film in a folder is neither read nor
 * called too large), fileGone or fileUnreadable.
 */
export async function readBytes(location: string | Buffer, shown: string): Promise<Uint8Array> {
  refuseUnknownType(shown);
  try {
    const { size } = await stat(location);
    if (size > LARGEST_FILE)
      throw new WorkbenchError('fileTooLarge', { path: shown, bytes: size, most: LARGEST_FILE });
    return await readFile(location);
  } catch (error) {
    if (error instanceof WorkbenchError) throw error;
    throw unreadable(error, shown);
  }
}

/** Throws unsupportedType where a name promises a kind of file that nothing here reads. */
export function refuseUnknownType(name: string): void {
  try {
    mediaTypeOf(name);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    throw new WorkbenchError(error.code, { ...error.details, path: name });
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
