import * as z from 'zod';

/**
 * Everything that can go wrong, as a closed list. What a person reads about a code stands in the message files
 * (`error.<code>`); here is only what happened.
 */
export const ErrorCode = z.enum([
  // The call itself
  'invalidInput',
  'unknownOperation',
  'notFound',
  'nameTaken',
  'internal',
  'coreUnavailable',
  'cancelled',
  // The library
  'libraryNotOpen',
  'notALibrary',
  'folderNotEmpty',
  'folderNotFound',
  'libraryLocked',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryNewer',
  'diskFull',
  // History
  'nothingToUndo',
  'nothingToRedo',
  'undoBlocked',
  // Files that come in
  'fileEmpty',
  'fileBinary',
  'fileTooLarge',
  'fileEncrypted',
  'fileOldFormat',
  'fileDamaged',
  'fileGone',
  'fileUnreadable',
  'fileChanging',
  'fileTooSlow',
  'fileTooCostly',
  'uploadLost',
  'encodingUnknown',
  'unsupportedType',
  'noText',
  'noArticleColumn',
  'unsafePath',
  'archiveBomb',
  'archiveNested',
  'linkLoop',
  'isLibrary',
  'tooManyFolders',
  // Files that go out
  'cannotWrite',
  // Anchors
  'rangeOutsideText',
  // Articles
  'nothingToSplit',
  'nothingToJoin',
  // Sheets
  'nothingToDraft',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** The one error that services throw. `details` name the file, record or place, so that a message can say where. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

/** An error as it crosses a border between processes. */
export const Failure = z.object({ code: ErrorCode, details: ErrorDetails });
export type Failure = z.infer<typeof Failure>;

/** Why something could not be done, as it is kept or handed on; `about` says where, for what nobody expected. */
export function failureOf(error: unknown, about: ErrorDetails = {}): Failure {
  if (error instanceof WorkbenchError) return { code: error.code, details: error.details };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', details: { ...about, message } };
}

/** The answer to a call as it crosses a border between processes. */
export type Outcome<Value = unknown> = { ok: true; value: Value } | { ok: false; error: Failure };
