import * as z from 'zod';
import { JobId } from '../model/ids.ts';
import { defineOperation, type ServiceOperations, writeErrors } from './operation.ts';

export const LibraryCounts = z.object({
  /** Those that take part; what is excluded or in the trash is counted by itself. */
  articles: z.int().nonnegative(),
  excluded: z.int().nonnegative(),
  trashed: z.int().nonnegative(),
  collections: z.int().nonnegative(),
  annotations: z.int().nonnegative(),
  suggestions: z.int().nonnegative(),
  sheets: z.int().nonnegative(),
  briefs: z.int().nonnegative(),
});
export type LibraryCounts = z.infer<typeof LibraryCounts>;

/** The open library. In mode `read` every command is refused; `holder` says who has it open for writing, if anybody. */
export const LibraryInfo = z.object({
  path: z.string(),
  name: z.string(),
  mode: z.enum(['write', 'read']),
  holder: z.string().nullable(),
  counts: LibraryCounts,
});
export type LibraryInfo = z.infer<typeof LibraryInfo>;

/** A library that was open before; `present` is false where its folder is not there now. */
export const RecentLibrary = z.object({
  path: z.string(),
  name: z.string(),
  opened: z.iso.datetime(),
  articles: z.int().nonnegative(),
  sheets: z.int().nonnegative(),
  briefs: z.int().nonnegative(),
  present: z.boolean(),
});
export type RecentLibrary = z.infer<typeof RecentLibrary>;

const openErrors = [
  'folderNotFound',
  'notALibrary',
  'libraryLocked',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryNewer',
  'diskFull',
] as const;

const folder = z.string().min(1).max(4096);

export const libraryOperations = {
  /**
   * Opens the library in a folder, for writing or, beside another program that holds it, for reading. Imports that had not
   * ended when it was closed last go on by themselves, unless `goOn` is false.
   */
  'library.open': defineOperation({
    kind: 'command',
    input: z.object({
      path: folder,
      mode: z.enum(['write', 'read']).default('write'),
      goOn: z.boolean().default(true),
    }),
    output: LibraryInfo,
    errors: openErrors,
  }),
  /** Makes a library in a new or empty folder and opens it. */
  'library.create': defineOperation({
    kind: 'command',
    input: z.object({ path: folder, name: z.string().trim().min(1).max(200).optional() }),
    output: LibraryInfo,
    errors: ['folderNotEmpty', 'libraryReadOnly', 'diskFull'],
  }),
  /** Opens the sample library; the first time it is made, and the seed articles come in by the ordinary import. */
  'library.openSample': defineOperation({
    kind: 'command',
    input: z.object({}),
    output: z.object({ library: LibraryInfo, job: JobId.nullable() }),
    errors: openErrors,
  }),
  'library.close': defineOperation({ kind: 'command', input: z.object({}), output: z.null(), errors: [] }),
  /** The open library, or null. */
  'library.info': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: LibraryInfo.nullable(),
    errors: ['libraryDamaged'],
  }),
  'library.rename': defineOperation({
    kind: 'command',
    input: z.object({ name: z.string().trim().min(1).max(200) }),
    output: LibraryInfo,
    errors: writeErrors,
  }),
  /** The libraries opened last, newest first, at most nine. */
  'library.recent': defineOperation({
    kind: 'query',
    input: z.object({}),
    output: z.array(RecentLibrary),
    errors: [],
  }),
  /** Takes a library off the recent list; its folder is not touched. */
  'library.forget': defineOperation({
    kind: 'command',
    input: z.object({ path: folder }),
    output: z.null(),
    errors: [],
  }),
  /**
   * The folders in a folder, and whether it is a library itself, for choosing one where there is no system dialog; starts
   * at the person's documents.
   */
  'library.browse': defineOperation({
    kind: 'query',
    input: z.object({ path: folder.nullable().default(null) }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      isLibrary: z.boolean(),
      folders: z.array(z.object({ name: z.string(), path: z.string(), isLibrary: z.boolean() })).max(1000),
    }),
    errors: ['folderNotFound', 'fileUnreadable'],
  }),
} as const satisfies ServiceOperations<'library'>;
