import { ExtractionError } from '../extraction-error.ts';
import type { LocatedText } from './decode-bytes.ts';

/** Old exports hold a stray control character (NUL, Ctrl-Z, a bell); more than this share of them is no text. */
const LARGEST_SHARE_OF_CONTROLS = 0.05;

/** Throws `fileBinary` (details.byte: the first byte that no text has) for a text full of control characters. */
export function refuseBinaryText({ text, byteOffsets }: LocatedText): void {
  if (!CONTROL.test(text)) return;
  let controls = 0;
  let first: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (!isControl(text.charCodeAt(at))) continue;
    first ??= at;
    controls += 1;
  }
  if (first === null || controls <= text.length * LARGEST_SHARE_OF_CONTROLS) return;
  throw new ExtractionError('fileBinary', { byte: byteOffsets[first]! });
}

/** C0 controls but for tab, line and page breaks and ESC (which switches alphabets in ISO 2022), and DEL. */
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/;

/** The same of a unit. */
function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b);
}
