import { constants, open } from 'node:fs/promises';
import { HEAD_BYTES } from '../admit-file.ts';
import { isArchive, mayBeArchive } from './expand-archive.ts';

/** True for an archive of files on disk, by its name and its first bytes; what cannot be opened or read is none. */
export async function isArchiveFile(name: string, location: string | Buffer): Promise<boolean> {
  if (!mayBeArchive(name)) return false;
  try {
    await using file = await open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return isArchive(name, head.subarray(0, bytesRead));
  } catch {
    return false;
  }
}
