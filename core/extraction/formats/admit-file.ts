import { ExtractionError } from '../extraction-error.ts';
import { detectType } from './detect-type.ts';
import { type MediaType, mediaTypes } from './media-types.ts';

/** How much of a file's beginning is enough to decide what it is, in bytes. */
export const HEAD_BYTES = 64 * 1024;

/**
 * Whether a file may come in, by its first `HEAD_BYTES` bytes and its whole size, so that a film is refused without
 * being read. Pure. Throws what `detectType` throws, `fileEmpty`, and `fileTooLarge` (details.bytes, details.most).
 */
export function admitFile(file: { name: string; head: Uint8Array; size: number }): MediaType {
  if (file.size === 0) throw new ExtractionError('fileEmpty');
  const type = detectType(file);
  const most = mediaTypes[type].mostBytes;
  if (file.size > most) throw new ExtractionError('fileTooLarge', { bytes: file.size, most });
  return type;
}
