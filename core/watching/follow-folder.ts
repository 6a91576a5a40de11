import path from 'node:path';
import type { WatchedFolderRecord } from '../ports/records.ts';
import type { ImportRunId } from '../../shared/model/ids.ts';
import { compareFolder } from './compare-folder.ts';
import { findMoved } from './find-moved.ts';
import { folderContents, type PresentFile } from './folder-contents.ts';
import { markDocuments } from './mark-documents.ts';
import type { WatchingPorts } from './watching-ports.ts';

/** What may have changed: some paths, or anything. */
export type Touched = ReadonlySet<string> | 'all';

/** More files than this come in as their whole folder. */
const NAMED_FILES = 2_000;

/**
 * Brings the library up to what a folder holds: marks what is gone, follows what was moved, and imports what is new or
 * changed, all of it as one import. Answers with that import, or null where nothing came.
 */
export async function followFolder(
  ports: WatchingPorts,
  folder: WatchedFolderRecord,
  touched: Touched,
  signal: AbortSignal,
): Promise<ImportRunId | null> {
  // What an import is bringing in, one that goes on after a crash above all, is not there to be compared with yet.
  await ports.imports.othersEnded(signal);
  const paths = touched === 'all' ? [folder.path] : [...touched];
  const present = await folderContents(ports.imports, paths, signal);
  if (signal.aborted) return null;
  const within = withSeparator(folder.path);
  const documents = await ports.reads.documentsIn(within);
  const imports = await ports.reads.lastImports(within);
  const compared = compareFolder(present, { documents, imports }, isUnder(paths));
  // Of a file that was renamed, the system may tell the end of the old name before the new one.
  const marked = documents.filter(
    (document) => document.missing !== null && !compared.back.includes(document),
  );
  const moved = await findMoved([...new Set([...compared.gone, ...marked])], compared.arrived, documents);
  const elsewhere = new Set(moved.map(({ document }) => document));
  const gone = compared.gone.filter((document) => !elsewhere.has(document));
  await markDocuments(ports, { gone, back: compared.back, moved });
  const places = new Set(moved.map(({ file }) => file));
  return bringIn(
    ports,
    folder,
    compared.arrived.filter((file) => !places.has(file)),
    signal,
  );
}

async function bringIn(
  { imports }: WatchingPorts,
  folder: WatchedFolderRecord,
  files: readonly PresentFile[],
  signal: AbortSignal,
): Promise<ImportRunId | null> {
  if (files.length === 0 || signal.aborted) return null;
  // A name that is no text opens only by its bytes, which no path says: then the folder as a whole comes in.
  const named = files.length <= NAMED_FILES && files.every(({ location }) => typeof location === 'string');
  return imports.bringIn(named ? files.map((file) => file.path) : [folder.path], signal);
}

function isUnder(paths: readonly string[]): (file: string) => boolean {
  const roots = paths.map(withSeparator);
  const exact = new Set(paths);
  return (file) => exact.has(file) || roots.some((root) => file.startsWith(root));
}

export function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}
