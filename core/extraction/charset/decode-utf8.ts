import { refuseBinaryBytes } from './binary-content.ts';
import type { CharsetDecoder, DecodedText } from './decoded-text.ts';
import { ExtractionError } from '../extraction-error.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** UTF-8 with or without a byte order mark (RFC 3629). */
export const utf8: CharsetDecoder = {
  recognises: () => true,
  decode(bytes: Uint8Array): DecodedText {
    refuseBinaryBytes(bytes);
    const first = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? BYTE_ORDER_MARK.length : 0;
    const text = decodeOrNull(bytes.subarray(first));
    if (text === null) throw new ExtractionError('encodingUnknown', { byte: firstInvalidByte(bytes) });
    return { charset: 'utf-8', text, byteOffsets: byteOffsetsOf(text, first) };
  },
};

function decodeOrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Well-formed UTF-8 has one spelling, so the text alone tells how many bytes each unit took. */
function byteOffsetsOf(text: string, first: number): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let byte = first;
  for (let unit = 0; unit < text.length; unit += 1) {
    offsets[unit] = byte;
    byte += bytesOfUnit(text.charCodeAt(unit));
  }
  offsets[text.length] = byte;
  return offsets;
}

/** Half of a surrogate pair counts for two of the pair's four bytes. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}

/** Where the first sequence begins that is not well-formed (Unicode 16, table 3-7). */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length of the well-formed sequence at `at`, or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Narrower than 80..BF where overlong forms, surrogates or numbers past U+10FFFF would begin. */
function secondByteRange(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
