import path from 'node:path';
import type { FileSource } from '../../shared/contract/corpus.ts';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Exchange } from '../ports/exchange.ts';
import { isArchiveFile } from '../extraction/formats/archive/is-archive-file.ts';
import type { ZipSource } from '../extraction/formats/archive/zip-file.ts';
import { mediaTypeOfName } from '../extraction/formats/media-types.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { readBytes, unreadable } from './read-bytes.ts';
import { unpackArchive } from './unpack-archive.ts';

/** A file that waits to come in. */
export interface Candidate {
  path: string;
  /** Throws WorkbenchError where it cannot be read. */
  bytes(): Promise<Uint8Array>;
  /** Called when it ended, one way or the other. */
  done?(): Promise<void>;
}

/** Every file that is to come in, in order: folders are walked, uploads stand as they came. */
export async function* findCandidates(
  exchange: Exchange,
  sources: readonly FileSource[],
  signal: AbortSignal,
): AsyncGenerator<Candidate> {
  for (const upload of sources) if ('upload' in upload) yield* uploadedFiles(exchange, upload.upload, signal);
  const paths = sources.flatMap((source) => ('path' in source ? [source.path] : []));
  for await (const found of findFiles(paths, signal)) {
    if ('error' in found || !(await isArchiveFile(found.path, found.location))) yield onDisk(found);
    else yield* inside(exchange, { path: found.path, source: { file: found.location } }, signal);
  }
}

async function* uploadedFiles(
  exchange: Exchange,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Candidate> {
  const upload = exchange.upload(id);
  if (!upload || mediaTypeOfName(upload.name) !== 'application/zip') {
    yield uploaded(exchange, id);
    return;
  }
  const bytes = await upload.bytes();
  yield* inside(exchange, { path: upload.name, source: { bytes } }, signal);
  await exchange.discard(id);
}

/** The files in an archive, each by itself. */
async function* inside(
  exchange: Exchange,
  archive: { path: string; source: ZipSource },
  signal: AbortSignal,
): AsyncGenerator<Candidate> {
  for await (const file of unpackArchive(exchange, archive, signal)) {
    if ('upload' in file) yield uploaded(exchange, file.upload);
    else {
      const { code, details } = file.error;
      yield { path: file.path, bytes: () => Promise.reject(new WorkbenchError(code, details)) };
    }
  }
}

function onDisk(found: FoundFile): Candidate {
  const { path: shown } = found;
  if (!('error' in found)) return { path: shown, bytes: () => readBytes(found.location, shown) };
  return { path: shown, bytes: () => Promise.reject(new WorkbenchError(found.error, { path: shown })) };
}

function uploaded(exchange: Exchange, id: string): Candidate {
  const upload = exchange.upload(id);
  if (!upload) return { path: id, bytes: () => Promise.reject(new WorkbenchError('fileGone', { path: id })) };
  const { name } = upload;
  const bytes = () => upload.bytes().catch((error: unknown) => Promise.reject(unreadable(error, name)));
  return { path: name, bytes, done: () => exchange.discard(id) };
}

/** What an import is called: the folder or file that was chosen; of several, the first and how many more. */
export function labelOf(exchange: Exchange, sources: readonly FileSource[]): string {
  const names = sources.map((source) =>
    'path' in source ? path.resolve(source.path) : (exchange.upload(source.upload)?.name ?? source.upload),
  );
  const [first = ''] = names;
  if (names.length === 1) return lastPart(first) || first;
  const folder = topFolder(first);
  // A folder that was chosen in a browser comes as its files, each with the folder's name before its own.
  if (folder !== null && names.every((name) => topFolder(name) === folder)) return folder;
  return `${lastPart(first)} +${names.length - 1}`;
}

function lastPart(name: string): string {
  return name.split(/[/\\]/).findLast((part) => part !== '') ?? '';
}

/** The first folder of a relative path. */
function topFolder(name: string): string | null {
  if (path.isAbsolute(name)) return null;
  const end = name.indexOf('/');
  return end > 0 ? name.slice(0, end) : null;
}

/** The folder that all paths lie in, with the sign that ends it; empty where there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  const end = Math.max(first.lastIndexOf('/', length - 1), first.lastIndexOf(path.sep, length - 1));
  // A folder alone is one of the paths itself (one that cannot be read): what stands before it is common.
  return length > 0 ? first.slice(0, end + 1) : '';
}
