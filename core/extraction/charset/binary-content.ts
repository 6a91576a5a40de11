import type { DecodedText } from './decoded-text.ts';
import { ExtractionError } from '../extraction-error.ts';

/** Old exports hold a stray control character (Ctrl-Z, a bell); more than this share of them is no text. */
const LARGEST_SHARE_OF_CONTROLS = 0.05;

/**
 * Throws `fileBinary` (details.byte: the first byte that no text has) for bytes with a NUL or with many control
 * characters. For charsets in which an ASCII byte is an ASCII character: UTF-8 and its like, not UTF-16.
 */
export function refuseBinaryBytes(bytes: Uint8Array): void {
  const first = firstControl(bytes, (at) => bytes[at]!);
  if (first !== null) throw new ExtractionError('fileBinary', { byte: first });
}

/** The same for text that is decoded already. */
export function refuseBinaryText({ text, byteOffsets }: DecodedText): void {
  const first = firstControl(text, (at) => text.charCodeAt(at));
  if (first !== null) throw new ExtractionError('fileBinary', { byte: byteOffsets[first]! });
}

/** Where the first control character stands, if there are too many of them or one is a NUL; else null. */
function firstControl({ length }: { length: number }, codeAt: (at: number) => number): number | null {
  let controls = 0;
  let first: number | null = null;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(at);
    if (code === 0) return at;
    if (!isControl(code)) continue;
    first ??= at;
    controls += 1;
  }
  return controls > length * LARGEST_SHARE_OF_CONTROLS ? first : null;
}

/** C0 controls but for tab, line and page breaks and ESC (which switches alphabets in ISO 2022), and DEL. */
function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b);
}
