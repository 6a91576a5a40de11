import { expandArchive, INSIDE } from '../extraction/formats/archive/expand-archive.ts';

/** The archive on disk that a file lies in, by the file's path as it is shown; null for a file that lies in none. */
export function archiveOf(path: string): string | null {
  const inside = path.indexOf(INSIDE);
  return inside < 0 ? null : path.slice(0, inside);
}

/** The bytes of a file in an archive, by its path as it is shown; null where there is none. Throws what `ZipEntry` reading does. */
export async function bytesInArchive(path: string): Promise<Uint8Array | null> {
  const archive = archiveOf(path);
  if (archive === null) return null;
  for await (const file of expandArchive({ path: archive, source: { file: archive } })) {
    if (file.path === path && 'bytes' in file) return file.bytes();
  }
  return null;
}
