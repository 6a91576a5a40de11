import { decode } from '../../charset/decode.ts';
import type { DecodedText } from '../../charset/decoded-text.ts';
import { ExtractionError } from '../../extraction-error.ts';
import type { RawFile } from '../../format-reader.ts';

/** The text of a table, of any length that its kind allows. Throws `fileEmpty` where nothing is in it. */
export function decodeTable({ bytes, options }: RawFile): DecodedText {
  const decoded = decode(bytes, { chosen: options.charset });
  if (decoded.text.trim() === '') throw new ExtractionError('fileEmpty');
  return decoded;
}
