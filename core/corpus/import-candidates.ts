import path from 'node:path';
import type { FileSource } from '../../shared/contract/corpus.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { ColumnMapping } from '../../shared/model/reading-choices.ts';
import type { Exchange } from '../ports/exchange.ts';
import type { ImportSourceRecord } from '../ports/records.ts';
import { isArchiveFile } from '../extraction/formats/archive/is-archive-file.ts';
import { eagerly } from './eagerly.ts';
import { filesInArchive, type Packed, type Unpacking } from './files-in-archive.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { archiveOf } from './names/bytes-at.ts';
import { type Location, rawPathOf } from './names/locate.ts';

/** A file on this disk. `modified`: when it last changed, in ms since 1970; null where that says nothing. */
export interface FileHere {
  location: Location;
  bytes: number;
  modified: number | null;
  /** True for what was sent or unpacked: the time of what lies here is that of its copying. */
  isCopy?: boolean;
}

/** A file that is in the library as it is. */
export type KnownFile = Pick<FileHere, 'bytes' | 'modified'> & { isKnown: true };

/** A file that waits to come in: on disk, in an archive and known as it is, or not to be read, with the reason. */
export interface Candidate {
  path: string;
  /** Its exact path, where that is no text. */
  rawPath?: string | null;
  file: FileHere | KnownFile | { error: Failure };
  /** Called when it ended, one way or the other. */
  done?(isFailed: boolean): Promise<void>;
}

/** Where an import reads from. */
export type Source = Pick<ImportSourceRecord, 'path' | 'upload' | 'columns'>;

/** Where a source lies: on this disk, or in the exchange. */
type SourcePlace = Pick<Source, 'path' | 'upload'>;

/** The files of an import, and how many of them are still to come; null while folders are walked. */
export interface Finding {
  candidates: AsyncGenerator<Candidate>;
  left(): number | null;
  /** Fulfilled once all folders were walked. */
  walked: Promise<void>;
}

/**
 * Every file that is to come in, in order: folders are walked ahead of what is read of them, uploads stand as they came.
 * An archive counts as one file until its turn comes.
 */
export function findCandidates(
  exchange: Exchange,
  sources: readonly SourcePlace[],
  signal: AbortSignal,
  isKnown: (file: Packed) => Promise<boolean> = async () => false,
): Finding {
  const uploads = sources.filter(({ upload }) => upload !== null);
  const paths = sources.flatMap((source) => (source.upload === null ? [source.path] : []));
  const wanted = new Map<string, Set<string>>();
  const onDisks = eagerly(findAgain(paths, wanted, signal));
  const unpacking = { exchange, signal, isKnown };
  let sent = uploads.length;
  async function* candidates(): AsyncGenerator<Candidate> {
    for (const source of uploads) {
      sent -= 1;
      yield* unpacked(uploaded(exchange, source), { ...unpacking, wanted: null });
    }
    for await (const found of onDisks.items)
      yield* unpacked(onDisk(found), { ...unpacking, wanted: wanted.get(found.path) ?? null });
  }
  const left = (): number | null => {
    const walked = onDisks.left();
    return walked === null ? null : sent + walked;
  };
  return { candidates: candidates(), left, walked: onDisks.over };
}

/** Finds files; a path that leads into an archive is that of the archive, of which no more than that is wanted. */
async function* findAgain(
  paths: readonly string[],
  wanted: Map<string, Set<string>>,
  signal: AbortSignal,
): AsyncGenerator<FoundFile> {
  const onDisk = new Set<string>();
  for (const one of paths) {
    const archive = await archiveOf(one);
    if (archive) wanted.set(archive.path, (wanted.get(archive.path) ?? new Set()).add(one));
    onDisk.add(archive?.path ?? one);
  }
  for (const one of paths) if (onDisk.has(one)) wanted.delete(one);
  yield* findFiles([...onDisk], signal);
}

/** A file as it is, or the files in it where it is an archive. */
async function* unpacked(found: Candidate, unpacking: Unpacking): AsyncGenerator<Candidate> {
  const { path: shown, file } = found;
  if (!('location' in file) || !(await isArchiveFile(shown, file.location))) {
    yield found;
    return;
  }
  yield* filesInArchive(unpacking, { path: shown, file });
  if (!unpacking.signal.aborted) await found.done?.(false);
}

function onDisk(found: FoundFile): Candidate {
  const { path: shown } = found;
  if ('error' in found) return { path: shown, file: { error: failure(found.error, shown) } };
  const { location, size, modified } = found;
  return { path: shown, rawPath: rawPathOf(location), file: { location, bytes: size, modified } };
}

/** Uploads live as long as the program that took them: what it had not read when it stopped is lost. */
function uploaded(exchange: Exchange, { path: name, upload: id }: SourcePlace): Candidate {
  const upload = id === null ? null : exchange.upload(id);
  if (!upload) return { path: name, file: { error: failure('uploadLost', name) } };
  const { file, size } = upload;
  return {
    path: name,
    file: { location: file, bytes: size, modified: null, isCopy: true },
    // What failed may be wanted in another charset, or be given its text.
    done: async (isFailed) => {
      if (!isFailed) await exchange.discard(id!);
    },
  };
}

function failure(code: Failure['code'], shown: string): Failure {
  return { code, details: { path: shown } };
}

/** What an import is to read, as it is kept until it has ended; paths as they are from the root of their disk. */
export function sourcesOf(
  exchange: Exchange,
  sources: readonly FileSource[],
  columns: ColumnMapping | null = null,
): Source[] {
  return sources.map((source) =>
    'path' in source
      ? { path: path.resolve(source.path), upload: null, columns }
      : { path: exchange.upload(source.upload)?.name ?? source.upload, upload: source.upload, columns },
  );
}

/** What an import is called: the folder or file that was chosen; of several, the first and how many more. */
export function labelOf(sources: readonly Source[]): string {
  const names = sources.map((source) => source.path);
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
