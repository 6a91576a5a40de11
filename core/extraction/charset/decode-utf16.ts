import { refuseBinaryText } from './binary-content.ts';
import type { CharsetDecoder, DecodedText } from './decoded-text.ts';
import { ExtractionError } from '../extraction-error.ts';

const BYTE_ORDER_MARK_LENGTH = 2;

/** UTF-16 with a byte order mark, the low byte of a unit first (RFC 2781). */
export const utf16LittleEndian: CharsetDecoder = {
  recognises: (bytes) => bytes[0] === 0xff && bytes[1] === 0xfe,
  decode: (bytes) => decodeUnits(bytes, 'utf-16le'),
};

/** UTF-16 with a byte order mark, the high byte of a unit first. */
export const utf16BigEndian: CharsetDecoder = {
  recognises: (bytes) => bytes[0] === 0xfe && bytes[1] === 0xff,
  decode: (bytes) => decodeUnits(bytes, 'utf-16be'),
};

function decodeUnits(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): DecodedText {
  if (bytes.length % 2 !== 0) throw new ExtractionError('encodingUnknown', { byte: bytes.length - 1 });
  const units = Buffer.from(bytes.subarray(BYTE_ORDER_MARK_LENGTH));
  if (charset === 'utf-16be') units.swap16();
  const text = units.toString('utf16le');
  const lone = loneSurrogate(text);
  if (lone !== null) throw new ExtractionError('encodingUnknown', { byte: byteOf(lone) });
  const byteOffsets = new Uint32Array(text.length + 1).map((_, unit) => byteOf(unit));
  const decoded = { charset, text, byteOffsets };
  refuseBinaryText(decoded);
  return decoded;
}

function byteOf(unit: number): number {
  return BYTE_ORDER_MARK_LENGTH + 2 * unit;
}

function loneSurrogate(text: string): number | null {
  const found = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text);
  return found ? found.index : null;
}
