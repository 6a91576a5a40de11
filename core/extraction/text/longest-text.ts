import { ExtractionError } from '../extraction-error.ts';

/** No article that a person wrote is longer, in characters; what is belongs to a log, a dump or a trap. */
export const LONGEST_TEXT = 10 * 1024 * 1024;

/** Throws `fileTooLarge` (details.bytes, details.most) for a text of so many characters that it is no article. */
export function refuseTooLong(length: number): void {
  if (length > LONGEST_TEXT) throw new ExtractionError('fileTooLarge', { bytes: length, most: LONGEST_TEXT });
}
