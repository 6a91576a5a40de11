import type { ImportRunId } from '../../shared/model/ids.ts';

/** A file that a folder holds; `location` is what opens it, `path` is what a person sees. */
export type FolderFile =
  { path: string; location: string | Buffer; size: number } | { path: string; error: string };

/** What watching needs of the corpus: how a folder is walked, and the import that everybody uses. */
export interface WatchedImports {
  /** Every file under some paths, hidden and temporary ones passed over. */
  find(paths: readonly string[], signal: AbortSignal): AsyncIterable<FolderFile>;
  /** Waits until the imports that run have ended, or until the signal says so. */
  othersEnded(signal: AbortSignal): Promise<void>;
  /** Imports files and folders, and answers when that has ended, or when the signal says so. */
  bringIn(paths: readonly string[], signal: AbortSignal): Promise<ImportRunId>;
}
