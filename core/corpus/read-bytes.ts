import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { WorkbenchError, type ErrorCode } from '../../shared/contract/errors.ts';

/** The largest file that is read: about 1,500 pages of plain text. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The bytes of a file. Throws fileTooLarge (before it reads), fileGone or fileUnreadable. */
export async function readBytes(location: string | Buffer, shown: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(location);
    if (size > LARGEST_FILE)
      throw new WorkbenchError('fileTooLarge', { path: shown, bytes: size, most: LARGEST_FILE });
    return await readFile(location);
  } catch (error) {
    if (error instanceof WorkbenchError) throw error;
    throw new WorkbenchError(reasonOf(error), { path: shown }, { cause: error });
  }
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
