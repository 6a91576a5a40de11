import type { ReadingNote } from '../../../shared/model/reading-note.ts';
import { ExtractionError } from '../extraction-error.ts';
import { refuseBinaryText } from './binary-content.ts';
import { charsetNamed } from './charset-name.ts';
import { chooseCharset } from './choose-charset.ts';
import { decodeLocated, type LocatedText } from './decode-bytes.ts';
import { decodeUtf16 } from './decode-utf16.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { CharsetHints, DecodedText } from './decoded-text.ts';
import { markOf } from './byte-order-mark.ts';

/**
 * Reads bytes as text, in the charset that `chooseCharset` finds. Throws `encodingUnknown` (details.byte,
 * details.candidates) where none can be told, `fileBinary` where they are no text.
 */
export function decode(bytes: Uint8Array, hints: CharsetHints = {}): DecodedText {
  const { charset, isGuess } = chooseCharset(bytes, hints);
  const decoded = decodeAs(bytes, charset);
  refuseBinaryText(decoded);
  return { charset, ...decoded, notes: notesOn(decoded.text, charset, isGuess) };
}

/** Reads bytes in a charset by its name in the Encoding Standard; a byte order mark of its own is left out. */
export function decodeAs(bytes: Uint8Array, charset: string): LocatedText {
  const mark = markOf(bytes);
  const start = mark?.charset === charset ? mark.length : 0;
  if (charset === 'utf-8') return decodeUtf8(bytes, start);
  if (charset === 'utf-16le' || charset === 'utf-16be') return decodeUtf16(bytes, charset, start);
  if (charsetNamed(charset) === null)
    throw new ExtractionError('encodingUnknown', { byte: 0, candidates: '' });
  return decodeLocated(bytes, charset);
}

function notesOn(text: string, charset: string, isGuess: boolean): ReadingNote[] {
  const invalid = countReplaced(text);
  return [
    ...(isGuess ? [{ code: 'charsetGuessed' as const, count: 1, detail: charset }] : []),
    ...(invalid > 0 ? [{ code: 'invalidCharacters' as const, count: invalid, detail: charset }] : []),
  ];
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1;
  return count;
}
