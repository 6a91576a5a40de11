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

/** Why something could not be done, as it is kept. A fault of ours in one file must not keep the next thousand out. */
export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof WorkbenchError) return { code: error.code, details: error.details };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', details: { path, message } };
}

/** How a file is reported that could not be brought in. Throws on what the library itself cannot do. */
export function failureReport(path: string, error: Failure): FileReport {
  if (ofTheLibrary.includes(error.code)) throw new WorkbenchError(error.code, error.details);
  return { ...report({ path }, 'failed'), error };
}
