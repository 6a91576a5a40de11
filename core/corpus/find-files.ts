import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { reasonOf } from './read-bytes.ts';

/** A file to read, or one that cannot be, with the reason. `location` is what opens it; `path` is what a person sees. */
export type FoundFile =
  { path: string; location: string | Buffer; size: number } | { path: string; error: ErrorCode };

/**
 * Every file under some paths, in the order of their names. Folders are walked to the bottom; hidden files and what is
 * neither file nor folder are passed over; a link back to a folder above ends as `linkLoop`, a folder without
 * permission as `fileUnreadable`, a path that is not there as `fileGone`.
 */
export async function* findFiles(paths: readonly string[], signal: AbortSignal): AsyncGenerator<FoundFile> {
  for (const root of paths) yield* walk(Buffer.from(path.resolve(root)), [], signal);
}

async function* walk(
  location: Buffer,
  above: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  if (signal.aborted) return;
  const shown = location.toString('utf8');
  try {
    const status = await stat(location);
    if (status.isDirectory()) yield* walkFolder(location, above, signal);
    else if (status.isFile()) yield { path: shown, location: openable(location), size: status.size };
  } catch (error) {
    yield { path: shown, error: reasonOf(error) };
  }
}

async function* walkFolder(
  location: Buffer,
  above: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  const real = await realpath(location, 'utf8');
  if (above.includes(real)) {
    yield { path: location.toString('utf8'), error: 'linkLoop' };
    return;
  }
  const names = await readdir(location, { encoding: 'buffer' });
  for (const name of names.filter(isVisible).sort(byName)) {
    yield* walk(Buffer.concat([location, Buffer.from(path.sep), name]), [...above, real], signal);
  }
}

/** A name that is not valid UTF-8 opens only by its bytes; all others are handed on as text. */
function openable(location: Buffer): string | Buffer {
  const text = location.toString('utf8');
  return Buffer.from(text).equals(location) ? text : location;
}

function isVisible(name: Buffer): boolean {
  return name[0] !== 0x2e && !['Thumbs.db', 'desktop.ini', '__MACOSX'].includes(name.toString('latin1'));
}

function byName(a: Buffer, b: Buffer): number {
  return (
    a.toString('utf8').localeCompare(b.toString('utf8'), undefined, { numeric: true }) || Buffer.compare(a, b)
  );
}
