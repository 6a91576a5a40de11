import type { ErrorCode, ErrorDetails } from '../../../../shared/contract/errors.ts';
import { ExtractionError } from '../../extraction-error.ts';
import { HEAD_BYTES } from '../admit-file.ts';
import { detectType } from '../detect-type.ts';
import { mediaTypeOfName } from '../media-types.ts';
import { INSIDE } from './archive-path.ts';
import { isUnsafePath } from './unsafe-path.ts';
import { openZip, type OpenZip, type ZipEntry, type ZipSource } from './zip-file.ts';

/** A file in an archive, or one that cannot come out of it, with the reason. */
export type ArchivedFile =
  | {
      path: string;
      /** Its name byte by byte where that is no UTF-8, `#` after each archive that it lies in; else null. */
      rawName: string | null;
      size: number;
      modified: Date;
      bytes(): Promise<Uint8Array>;
    }
  | { path: string; error: { code: ErrorCode; details: ErrorDetails } };

/** An archive in an archive in the archive that was chosen is the last that is opened. */
const MOST_NESTED = 2;
/** What one archive may unpack to with all that is nested in it. */
const MOST_BYTES = 32 * 1024 ** 3;
const MOST_FILES = 500_000;
/** A nested archive is held in memory while its files are read. */
const MOST_NESTED_BYTES = 256 * 1024 * 1024;

/** The largest file that any reader takes. */
const MOST_ENTRY_BYTES = 400 * 1024 * 1024;

/** What all archives that came out of one file have taken so far. */
interface Budget {
  files: number;
  bytes: number;
}

/**
 * The files in a zip archive, in its own order, folders and hidden files left out. An entry that cannot come out ends as an
 * error of its own and keeps none of the others in; the archive itself is named only where it cannot be opened or holds
 * nothing. Archives inside are opened as far as `MOST_NESTED`.
 */
export async function* expandArchive(archive: {
  path: string;
  source: ZipSource;
}): AsyncGenerator<ArchivedFile> {
  const budget: Budget = { files: 0, bytes: 0 };
  yield* expand(archive, 0, budget);
}

interface Archive {
  path: string;
  source: ZipSource;
  rawName?: string | null;
}

async function* expand(archive: Archive, depth: number, budget: Budget): AsyncGenerator<ArchivedFile> {
  let zip: OpenZip;
  try {
    zip = await openZip(archive.source);
  } catch (error) {
    yield failed(archive.path, error);
    return;
  }
  try {
    const files = zip.entries.filter(isVisible);
    if (files.length === 0) yield failed(archive.path, new ExtractionError('fileEmpty'));
    for (const entry of files) {
      if (isOverBudget(budget, entry)) {
        yield failed(archive.path, new ExtractionError('archiveBomb'));
        return;
      }
      yield* filesOf({ archive, zip, entry }, depth, budget);
    }
  } finally {
    zip.close();
  }
}

function isOverBudget(budget: Budget, { size }: ZipEntry): boolean {
  budget.files += 1;
  budget.bytes += size;
  return budget.files > MOST_FILES || budget.bytes > MOST_BYTES;
}

interface Inside {
  archive: Archive;
  zip: OpenZip;
  entry: ZipEntry;
}

async function* filesOf(inside: Inside, depth: number, budget: Budget): AsyncGenerator<ArchivedFile> {
  const { archive, entry, zip } = inside;
  const path = archive.path + INSIDE + entry.name;
  const rawName = rawNameIn(archive, entry);
  if (isUnsafePath(entry.name) || entry.isLink) {
    yield { path, error: { code: 'unsafePath', details: { path } } };
    return;
  }
  const file = {
    path,
    rawName,
    size: entry.size,
    modified: entry.modified,
    bytes: () => zip.read(entry, MOST_ENTRY_BYTES),
  };
  try {
    if (!mayBeArchive(entry.name) || !isArchive(entry.name, await zip.head(entry, HEAD_BYTES))) yield file;
    else if (depth >= MOST_NESTED) yield { path, error: { code: 'archiveNested', details: { path } } };
    else {
      const bytes = await zip.read(entry, MOST_NESTED_BYTES);
      yield* expand({ path, source: { bytes }, rawName }, depth + 1, budget);
    }
  } catch (error) {
    yield failed(path, error);
  }
}

function rawNameIn({ rawName = null }: Archive, entry: ZipEntry): string | null {
  if (rawName === null) return entry.rawName;
  return `${rawName}#${entry.rawName ?? encodeURI(entry.name)}`;
}

/** Only what is called an archive, or has no name that says what it is, is opened to see. */
export function mayBeArchive(name: string): boolean {
  const promised = mediaTypeOfName(name);
  return promised === null || promised === 'application/zip';
}

/**
 * True for the first bytes of an archive of files; false for a document in the shape of one. Throws `unsupportedType` and
 * the like for what is none of ours, so that it need not be unpacked.
 */
export function isArchive(name: string, head: Uint8Array): boolean {
  return detectType({ name, head }) === 'application/zip';
}

/** Folders, hidden files and what systems leave beside them are passed over, as in folders on disk. */
function isVisible({ name }: ZipEntry): boolean {
  const parts = name.split('/');
  if (parts.at(-1) === '' || ['Thumbs.db', 'desktop.ini'].includes(parts.at(-1)!)) return false;
  return parts[0] !== '__MACOSX' && !parts.some((part) => /^\.[^.]/.test(part));
}

function failed(path: string, error: unknown): ArchivedFile {
  if (!(error instanceof ExtractionError)) throw error;
  return { path, error: { code: error.code, details: { ...error.details, path } } };
}
