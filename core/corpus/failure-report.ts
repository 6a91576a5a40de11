import { type ErrorCode, WorkbenchError } from '../../shared/contract/errors.ts';
import { type FileReport, report } from './import-file.ts';

/** What keeps the library from taking anything in: with these the import ends, since no other file would fare better. */
const ofTheLibrary: readonly ErrorCode[] = [
  'diskFull',
  'libraryReadOnly',
  'libraryDamaged',
  'libraryLocked',
  'libraryNotOpen',
];

/**
 * How a file is reported that could not be brought in. A fault of ours in reading one file is reported as well: it must
 * not keep the next thousand out. Throws on what the library itself cannot do.
 */
export function failureReport(path: string, error: unknown): FileReport {
  if (!(error instanceof WorkbenchError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...report({ path }, 'failed'), error: { code: 'internal', details: { path, message } } };
  }
  const { code, details } = error;
  if (ofTheLibrary.includes(code)) throw error;
  return { ...report({ path }, 'failed'), error: { code, details } };
}
