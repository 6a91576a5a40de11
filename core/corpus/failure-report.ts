import { type ErrorCode, type Failure, WorkbenchError } from '../../shared/contract/errors.ts';
import { type FileReport, report } from './import-file.ts';

/** What keeps the library from taking anything in: with these the import ends, since no other file would fare better. */
const ofTheLibrary: readonly ErrorCode[] = [
  'diskFull',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryLocked',
  'libraryNotOpen',
];

/** How a file is reported that could not be brought in. Throws on what the library itself cannot do. */
export function failureReport(path: string, error: Failure): FileReport {
  if (ofTheLibrary.includes(error.code)) throw new WorkbenchError(error.code, error.details);
  return { ...report({ path }, 'failed'), error };
}
