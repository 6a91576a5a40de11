import type { ErrorCode, Failure } from '../../shared/contract/errors.ts';
import { LIBRARY_FILE } from '../../shared/contract/upload.ts';

export interface FoundFile {
  file: File;
  /** Its path within what was chosen or dropped. */
  name: string;
}

/** The files in what was dropped onto a page, and what of it could not be read. */
export interface FoundFiles {
  names: string[];
  files: FoundFile[];
  refused: Failure[];
}

/**
 * Every file in what was dropped onto a page, folders walked to the bottom in the order of their names. Hidden files are
 * passed over, a folder that is a library is refused. Call it before the drop event ends: then its entries are gone.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<FoundFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What another page offers has no place on a disk; it is a file all the same.
  const loose = entries.length > 0 ? [] : [...transfer.files];
  const found: FoundFiles = {
    names: [...entries, ...loose].map(({ name }) => name),
    files: loose.map((file) => ({ file, name: file.name })),
    refused: [],
  };
  for (const entry of entries) await collect(entry, '', found);
  return found;
}

/** Every file that an input holds, as `droppedFiles` would find it. */
export function chosenFiles(chosen: readonly File[]): FoundFiles {
  const all = chosen.map((file) => ({ file, name: file.webkitRelativePath || file.name }));
  const libraries = all.flatMap(({ name }) =>
    name.endsWith(`/${LIBRARY_FILE}`) ? [name.slice(0, -LIBRARY_FILE.length)] : [],
  );
  const files = all.filter(
    ({ name }) => !isHidden(name) && !libraries.some((folder) => name.startsWith(folder)),
  );
  const names = new Set(all.map(({ name }) => name.split('/')[0]!));
  return {
    names: [...names],
    files: files.sort(byName),
    refused: libraries.map((folder) => failure('isLibrary', folder.slice(0, -1))),
  };
}

async function collect(entry: FileSystemEntry, folder: string, found: FoundFiles): Promise<void> {
  if (isHidden(entry.name)) return;
  const name = `${folder}${entry.name}`;
  try {
    if (entry.isFile) found.files.push({ file: await fileOf(entry as FileSystemFileEntry), name });
    else await collectFolder(entry as FileSystemDirectoryEntry, name, found);
  } catch (error) {
    found.refused.push(failure(reasonOf(error), name));
  }
}

async function collectFolder(
  entry: FileSystemDirectoryEntry,
  name: string,
  found: FoundFiles,
): Promise<void> {
  const inner = await allEntries(entry.createReader());
  if (inner.some((child) => child.name === LIBRARY_FILE)) {
    found.refused.push(failure('isLibrary', name));
    return;
  }
  for (const child of inner.sort(byName)) await collect(child, `${name}/`, found);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands out a hundred at a time until it hands out none. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

export function failure(code: ErrorCode, path: string): Failure {
  return { code, details: { path } };
}

/** Why the browser would not hand a file out. */
export function reasonOf(error: unknown): 'fileGone' | 'fileUnreadable' {
  return error instanceof DOMException && error.name === 'NotFoundError' ? 'fileGone' : 'fileUnreadable';
}

/** True where a part of the path begins with a dot, or is what a system leaves in folders. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part.startsWith('.') || ['Thumbs.db', 'desktop.ini', '__MACOSX'].includes(part));
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, undefined, { numeric: true });
}
