import type { ErrorCode } from '../../shared/contract/errors.ts';
import { EXIT, type ExitStatus } from './command.ts';

/** The exit status that an error of an operation ends a command with. */
export function exitStatusOf(code: ErrorCode): ExitStatus {
  if (code === 'internal' || code === 'coreUnavailable') return EXIT.internal;
  if (libraryCodes.includes(code)) return EXIT.library;
  return fileCodes.includes(code) ? EXIT.someFailed : EXIT.usage;
}

const libraryCodes: readonly ErrorCode[] = [
  'notALibrary',
  'folderNotEmpty',
  'folderNotFound',
  'libraryLocked',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryNewer',
  'diskFull',
];

const fileCodes: readonly ErrorCode[] = [
  'fileEmpty',
  'fileBinary',
  'fileTooLarge',
  'fileEncrypted',
  'fileOldFormat',
  'fileDamaged',
  'fileGone',
  'fileUnreadable',
  'encodingUnknown',
  'unsupportedType',
  'noText',
  'noArticleColumn',
  'linkLoop',
  'isLibrary',
  'cannotWrite',
  'nothingToUndo',
  'nothingToRedo',
  'undoBlocked',
];
