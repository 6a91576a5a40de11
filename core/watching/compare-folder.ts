import { outermost } from '../extraction/formats/archive/archive-path.ts';
import type { KnownDocument } from '../ports/watching-reads.ts';
import type { PresentFile } from './folder-contents.ts';

/** What a folder holds, and what the library knows of it. */
export interface FolderComparison {
  /** Files that are new or changed since the library read them. */
  arrived: PresentFile[];
  /** Documents whose file is gone, those that are marked already included. */
  gone: KnownDocument[];
  /** Documents that are marked as missing and whose file is there. */
  back: KnownDocument[];
}

export interface KnownFolder {
  documents: readonly KnownDocument[];
  /** When the last import began that a file ended in, by its path. */
  imports: ReadonlyMap<string, string>;
}

/**
 * Compares the files of a folder with what the library read from it. A file counts as known where an import that ended
 * with it began after it last changed, however that ended: what failed is tried again when it changes. Pure.
 * `isAsked`: which paths are looked at; of others nothing is said.
 */
export function compareFolder(
  present: ReadonlyMap<string, PresentFile>,
  known: KnownFolder,
  isAsked: (path: string) => boolean,
): FolderComparison {
  const ended = lastEnds(known);
  const isThere = ({ path }: KnownDocument) => present.has(outermost(path));
  const asked = known.documents.filter(({ path }) => isAsked(outermost(path)));
  return {
    arrived: [...present.values()].filter(({ path, changed }) => changed >= (ended.get(path) ?? 0)),
    gone: asked.filter((document) => !isThere(document)),
    back: asked.filter((document) => document.missing !== null && isThere(document)),
  };
}

/** A file in an archive ends with the archive that it is in; one that was moved is known since it was. */
function lastEnds({ documents, imports }: KnownFolder): Map<string, number> {
  const ended = new Map<string, number>();
  const note = (path: string, at: number) =>
    ended.set(outermost(path), Math.max(ended.get(outermost(path)) ?? 0, at));
  for (const [path, started] of imports) note(path, Date.parse(started));
  for (const { path, modified } of documents)
    if (!imports.has(path) && modified !== null) note(path, modified + 1);
  return ended;
}
