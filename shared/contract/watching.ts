import * as z from 'zod';
import { ImportRunId, WatchedFolderId } from '../model/ids.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/**
 * What becomes of a watched folder at the moment: `looking` for what changed, `watching` it, `paused` by a person, `gone`
 * where it is not there (a disk that is not connected), `resting` where this library is open for reading only.
 */
export const WatchState = z.enum(['looking', 'watching', 'paused', 'gone', 'resting']);
export type WatchState = z.infer<typeof WatchState>;

/** A folder whose new and changed files come into the library by themselves. */
export const WatchedFolder = z.object({
  id: WatchedFolderId,
  path: z.string(),
  added: z.iso.datetime(),
  state: WatchState,
  /** Asks for changes from time to time instead of being told: for folders on a network. */
  polling: z.boolean(),
  /** The last import that it made, and when that was. */
  lastRun: ImportRunId.nullable(),
  lastArrival: z.iso.datetime().nullable(),
  /** How many documents of it are no longer on disk. */
  missing: z.int().nonnegative(),
});
export type WatchedFolder = z.infer<typeof WatchedFolder>;

/** How many folders one library watches. */
export const MOST_WATCHED = 100;

const oneFolder = z.object({ folder: WatchedFolderId });

/** Folders that a library follows. It is a setting of the library and no entry of history; what comes in is an import like any. */
export const watchingOperations = {
  'watching.list': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.object({ folders: z.array(WatchedFolder).max(MOST_WATCHED) }),
    errors: libraryErrors,
  }),
  /** Watches a folder from now on, with what is in it already; one that is watched stays as it is. */
  'watching.add': defineOperation({
    kind: 'command',
    input: z.object({ path: z.string().min(1).max(4096), polling: z.boolean().default(false) }),
    output: WatchedFolder,
    errors: [...writeErrors, 'folderNotFound', 'isLibrary', 'tooManyFolders'],
  }),
  /** Watches it no longer; what came in stays. */
  'watching.remove': defineOperation({
    kind: 'command',
    input: oneFolder,
    output: WatchedFolder,
    errors: [...writeErrors, 'notFound'],
  }),
  'watching.pause': defineOperation({
    kind: 'command',
    input: oneFolder,
    output: WatchedFolder,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Goes on, with what changed meanwhile. */
  'watching.resume': defineOperation({
    kind: 'command',
    input: oneFolder,
    output: WatchedFolder,
    errors: [...writeErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'watching'>;
