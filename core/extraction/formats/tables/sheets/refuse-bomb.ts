import { unzipSync } from 'fflate';
import { ExtractionError } from '../../../extraction-error.ts';

/** What a workbook may unpack to, in bytes: its sheets are held in memory while they are read. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/**
 * Refuses a workbook by what its directory says that it unpacks to, before anything is unpacked; the parser goes no further
 * than that either. Throws `fileTooLarge`, or `fileDamaged` where it is no archive or does not say.
 */
export function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        unpacked += originalSize === 0 && size > 2 ? Infinity : originalSize;
        return false;
      },
    });
  } catch {
    throw new ExtractionError('fileDamaged', { type: 'XLSX' });
  }
  if (unpacked > MOST_UNPACKED) {
    throw new ExtractionError('fileTooLarge', {
      bytes: Math.min(unpacked, Number.MAX_SAFE_INTEGER),
      most: MOST_UNPACKED,
    });
  }
}
