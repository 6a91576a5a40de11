import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';

/** The parts of a library's folder. Everything but the index is the truth; the index can be deleted at any time. */
export interface LibraryFolder {
  root: string;
  database: string;
  lock: string;
  sources: string;
  index: string;
  backups: string;
}

export function libraryFolder(root: string): LibraryFolder {
  return {
    root,
    database: path.join(root, 'library.sqlite'),
    lock: path.join(root, 'library.lock'),
    sources: path.join(root, 'sources'),
    index: path.join(root, 'index'),
    backups: path.join(root, 'backups'),
  };
}

/** True where a folder holds a library, sound or not. */
export function isLibraryFolder(root: string): boolean {
  return existsSync(libraryFolder(root).database);
}

/** Finds the library in a folder. Throws folderNotFound or notALibrary; changes nothing. */
export function findLibrary(root: string): LibraryFolder {
  if (!isFolder(root)) throw new WorkbenchError('folderNotFound', { path: root });
  const folder = libraryFolder(root);
  if (!existsSync(folder.database)) throw new WorkbenchError('notALibrary', { path: root });
  return folder;
}

/** Makes the folder of a new library. Throws folderNotEmpty where something else is in it, libraryReadOnly where it may not. */
export function makeLibraryFolder(root: string): LibraryFolder {
  const folder = libraryFolder(root);
  try {
    mkdirSync(root, { recursive: true });
    if (readdirSync(root).some((name) => !isIncidental(name))) {
      throw new WorkbenchError('folderNotEmpty', { path: root });
    }
    for (const part of [folder.sources, folder.index, folder.backups]) mkdirSync(part, { recursive: true });
  } catch (error) {
    throw error instanceof WorkbenchError ? error : unusableFolder(root, error);
  }
  return folder;
}

/** What a file manager leaves in a folder, and what a creation that was cut short leaves of a library. */
function isIncidental(name: string): boolean {
  return ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'library.lock', 'sources', 'index', 'backups'].includes(
    name,
  );
}

function unusableFolder(root: string, cause: unknown): WorkbenchError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOSPC') return new WorkbenchError('diskFull', { path: root }, { cause });
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new WorkbenchError('folderNotFound', { path: root }, { cause });
  return new WorkbenchError('libraryReadOnly', { path: root }, { cause });
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
