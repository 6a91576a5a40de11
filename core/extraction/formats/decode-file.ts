import { decode } from '../charset/decode.ts';
import type { DecodedText } from '../charset/decoded-text.ts';
import { ExtractionError } from '../extraction-error.ts';

/** No article is longer; a text file beyond this is a log or a dump. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

/** The text of a file. Throws `fileTooLarge`, or `fileEmpty` where nothing but a byte order mark is in it. */
export function decodeFile(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new ExtractionError('fileTooLarge', { bytes: bytes.length, most: MAX_TEXT_BYTES });
  }
  const decoded = decode(bytes);
  if (decoded.text === '') throw new ExtractionError('fileEmpty');
  return decoded;
}
