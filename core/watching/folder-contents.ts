import { stat } from 'node:fs/promises';
import type { WatchedImports } from '../ports/watched-imports.ts';

/** A file as it lies in the folder. `changed`: when its bytes, its name or its place changed last, in ms since 1970. */
export interface PresentFile {
  path: string;
  location: string | Buffer;
  size: number;
  changed: number;
}

/** The files under some paths by their path; those that cannot be read are left to the import to name. */
export async function folderContents(
  imports: WatchedImports,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, PresentFile>> {
  const files = new Map<string, PresentFile>();
  for await (const found of imports.find(paths, signal)) {
    if ('error' in found) continue;
    const status = await stat(found.location).catch(() => null);
    // A copy keeps the time of its original; the time of its entry in the folder is its own.
    if (status) files.set(found.path, { ...found, changed: Math.max(status.mtimeMs, status.ctimeMs) });
  }
  return files;
}

/** Whether a folder is there: on the disk it was on, or with something in it. `device` is that of its disk. */
export async function folderDevice(path: string): Promise<number | null> {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() ? status.dev : null;
}
