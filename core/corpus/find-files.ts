import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { LIBRARY_FILE } from '../../shared/contract/upload.ts';
import { isPassedOver } from '../../shared/model/passed-over-file.ts';
import { readableName } from './readable-name.ts';
import { reasonOf } from './read-bytes.ts';

/**
 * A file to read, or one that cannot be, with the reason. `location` is what opens it; `path` is what a person sees;
 * `modified` is when it last changed, in whole milliseconds since 1970.
 */
export type FoundFile =
  | { path: string; location: string | Buffer; size: number; modified: number }
  | { path: string; error: ErrorCode };

/** How many files of a folder are asked for their size and time at once. */
const AT_ONCE = 64;
const inOrder = new Intl.Collator(undefined, { numeric: true });

/** What one search has seen: real folders, so that links cannot lead it round and round. */
interface Search {
  signal: AbortSignal;
  read: Set<string>;
}

/**
 * Every file under some paths, in the order of their names. Folders are walked to the bottom, each once; hidden files
 * are passed over. A link to a folder that was read already ends as `linkLoop`, a folder that is a library as
 * `isLibrary`, one without permission and what is neither file nor folder as `fileUnreadable`, a path that is not there
 * as `fileGone`.
 */
export async function* findFiles(paths: readonly string[], signal: AbortSignal): AsyncGenerator<FoundFile> {
  const search = { signal, read: new Set<string>() };
  for (const root of paths) yield* walk(Buffer.from(path.resolve(root)), search);
}

async function* walk(location: Buffer, search: Search, known?: Status): AsyncGenerator<FoundFile> {
  if (search.signal.aborted) return;
  const shown = readableName(location);
  try {
    const status = known ?? (await stat(location));
    if (status instanceof Error) throw status;
    if (status.isDirectory()) yield* walkFolder(location, search);
    else yield foundFile(location, shown, status);
  } catch (error) {
    yield { path: shown, error: reasonOf(error) };
  }
}

type Status = Stats | Error;

function foundFile(location: Buffer, shown: string, status: Stats): FoundFile {
  if (!status.isFile()) return { path: shown, error: 'fileUnreadable' };
  const { size, mtimeMs } = status;
  return { path: shown, location: openable(location), size, modified: Math.floor(mtimeMs) };
}

async function* walkFolder(location: Buffer, search: Search): AsyncGenerator<FoundFile> {
  const real = (await realpath(location, 'buffer')).toString('latin1');
  const names = await readdir(location, { encoding: 'buffer' });
  const refused = refusal(real, names, search);
  search.read.add(real);
  if (refused) {
    yield { path: readableName(location), error: refused };
    return;
  }
  const visible = names.filter(isVisible).sort(byName);
  for (let from = 0; from < visible.length; from += AT_ONCE) {
    const inner = visible
      .slice(from, from + AT_ONCE)
      .map((name) => Buffer.concat([location, Buffer.from(path.sep), name]));
    const states = await Promise.all(inner.map(stateOf));
    for (const [at, name] of inner.entries()) yield* walk(name, search, states[at]);
  }
}

function stateOf(location: Buffer): Promise<Status> {
  return stat(location).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
}

function refusal(real: string, names: readonly Buffer[], { read }: Search): ErrorCode | null {
  if (read.has(real)) return 'linkLoop';
  return names.some((name) => name.toString('latin1') === LIBRARY_FILE) ? 'isLibrary' : null;
}

/** A name that is not valid UTF-8 opens only by its bytes; all others are handed on as text. */
function openable(location: Buffer): string | Buffer {
  const text = location.toString('utf8');
  return Buffer.from(text).equals(location) ? text : location;
}

function isVisible(name: Buffer): boolean {
  return !isPassedOver(name.toString('latin1'));
}

function byName(a: Buffer, b: Buffer): number {
  return inOrder.compare(a.toString('utf8'), b.toString('utf8')) || Buffer.compare(a, b);
}
