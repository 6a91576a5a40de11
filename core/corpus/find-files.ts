import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { LIBRARY_FILE } from '../../shared/contract/upload.ts';
import { isPassedOver } from '../../shared/model/passed-over-file.ts';
import { inFolder, locate, type Location, openable } from './names/locate.ts';
import { readableNames } from './names/readable-name.ts';
import { reasonOf } from './read-bytes.ts';

/**
 * A file to read, or one that cannot be, with the reason. `location` is what opens it; `path` is what a person sees;
 * `modified` is when it last changed, in whole milliseconds since 1970.
 */
export type FoundFile =
  { path: string; location: Location; size: number; modified: number } | { path: string; error: ErrorCode };

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
  for (const root of paths) {
    const shown = path.resolve(root);
    const location = await locate(shown);
    yield* walk({ location: Buffer.from(location), shown }, search);
  }
}

/** A file or folder: the bytes of its path, and how it is shown. */
interface Entry {
  location: Buffer;
  shown: string;
}

async function* walk(entry: Entry, search: Search, known?: Status): AsyncGenerator<FoundFile> {
  if (search.signal.aborted) return;
  const { location, shown } = entry;
  try {
    const status = known ?? (await stat(location));
    if (status instanceof Error) throw status;
    if (status.isDirectory()) yield* walkFolder(entry, search);
    else yield foundFile(entry, status);
  } catch (error) {
    yield { path: shown, error: reasonOf(error) };
  }
}

type Status = Stats | Error;

function foundFile({ location, shown }: Entry, status: Stats): FoundFile {
  if (!status.isFile()) return { path: shown, error: 'fileUnreadable' };
  const { size, mtimeMs } = status;
  return { path: shown, location: openable(location), size, modified: Math.floor(mtimeMs) };
}

async function* walkFolder({ location, shown }: Entry, search: Search): AsyncGenerator<FoundFile> {
  const real = (await realpath(location, 'buffer')).toString('latin1');
  const names = await readdir(location, { encoding: 'buffer' });
  const refused = refusal(real, names, search);
  search.read.add(real);
  if (refused) {
    yield { path: shown, error: refused };
    return;
  }
  const visible = entriesOf({ location, shown }, names);
  for (let from = 0; from < visible.length; from += AT_ONCE) {
    const inner = visible.slice(from, from + AT_ONCE);
    const states = await Promise.all(inner.map(stateOf));
    for (const [at, entry] of inner.entries()) yield* walk(entry, search, states[at]);
  }
}

/** What is in a folder and not hidden, in the order of the names as they are shown. */
function entriesOf(folder: Entry, names: readonly Buffer[]): Entry[] {
  const readable = readableNames(names);
  const visible = names.flatMap((name, at) => (isVisible(name) ? [{ name, shown: readable[at]! }] : []));
  visible.sort((a, b) => inOrder.compare(a.shown, b.shown) || Buffer.compare(a.name, b.name));
  return visible.map(({ name, shown }) => ({
    location: inFolder(folder.location, name),
    shown: path.join(folder.shown, shown),
  }));
}

function stateOf({ location }: Entry): Promise<Status> {
  return stat(location).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
}

function refusal(real: string, names: readonly Buffer[], { read }: Search): ErrorCode | null {
  if (read.has(real)) return 'linkLoop';
  return names.some((name) => name.toString('latin1') === LIBRARY_FILE) ? 'isLibrary' : null;
}

function isVisible(name: Buffer): boolean {
  return !isPassedOver(name.toString('latin1'));
}
