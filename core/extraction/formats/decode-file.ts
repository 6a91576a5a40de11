import { decode } from '../charset/decode.ts';
import type { CharsetHints, DecodedText } from '../charset/decoded-text.ts';
import { ExtractionError } from '../extraction-error.ts';

/** No article is longer; a text file beyond this is a log or a dump. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

/**
 * The text of a file. Throws `fileTooLarge` beyond `most` bytes, `fileEmpty` where nothing but a byte order mark is in it,
 * and what `decode` throws.
 */
export function decodeFile(bytes: Uint8Array, hints: CharsetHints = {}, most = MAX_TEXT_BYTES): DecodedText {
  if (bytes.length > most) throw new ExtractionError('fileTooLarge', { bytes: bytes.length, most });
  const decoded = decode(bytes, hints);
  if (decoded.text === '') throw new ExtractionError('fileEmpty');
  return decoded;
}
