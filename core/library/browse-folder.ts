import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { Output } from '../../shared/contract/index.ts';

const MOST_FOLDERS = 1000;

/** The folders in a folder, hidden ones left out, in the order of the language. Throws folderNotFound or fileUnreadable. */
export function browseFolder(root: string, isLibrary: (folder: string) => boolean): Output<'library.browse'> {
  const folder = path.resolve(root);
  const parent = path.dirname(folder);
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    isLibrary: isLibrary(folder),
    folders: foldersIn(folder)
      .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
      .slice(0, MOST_FOLDERS)
      .map((name) => {
        const inner = path.join(folder, name);
        return { name, path: inner, isLibrary: isLibrary(inner) };
      }),
  };
}

function foldersIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WorkbenchError('folderNotFound', { path: folder });
  }
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch (cause) {
    throw new WorkbenchError('fileUnreadable', { path: folder }, { cause });
  }
}
