import type { LocatedText } from './decode-bytes.ts';

/** What a walk over bytes as UTF-8 finds. */
export interface Utf8Check {
  /** Sequences of several bytes that are well-formed. */
  valid: number;
  /** Bytes and beginnings of sequences that are not; each becomes one U+FFFD. */
  invalid: number;
  /** Where the first of them stands; null where there is none. */
  firstInvalid: number | null;
  /** True where the only one is a sequence that the end of the file cut off. */
  isOnlyCut: boolean;
}

/** Walks over bytes as UTF-8 (Unicode 16, table 3-7), from `start` on. */
export function checkUtf8(bytes: Uint8Array, start = 0): Utf8Check {
  const check: Utf8Check = { valid: 0, invalid: 0, firstInvalid: null, isOnlyCut: false };
  for (let at = start; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const { length, isWhole } = sequenceAt(bytes, at);
    if (isWhole) check.valid += 1;
    else {
      check.invalid += 1;
      check.firstInvalid ??= at;
      check.isOnlyCut = check.invalid === 1 && at + length === bytes.length && bytes[at]! >= 0xc2;
    }
    at += length;
  }
  return check;
}

/** Reads UTF-8 (RFC 3629), from `start` on. What is not well-formed becomes U+FFFD, as the Encoding Standard has it. */
export function decodeUtf8(bytes: Uint8Array, start = 0): LocatedText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start));
  return { text, byteOffsets: byteOffsetsOf(text, bytes, start) };
}

/** Each unit's bytes by its own number, but for U+FFFD, which may stand for one to three bytes that are no character. */
function byteOffsetsOf(text: string, bytes: Uint8Array, start: number): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let byte = start;
  for (let unit = 0; unit < text.length; unit += 1) {
    offsets[unit] = byte;
    const code = text.charCodeAt(unit);
    byte += code === 0xfffd ? sequenceAt(bytes, byte).length : bytesOfUnit(code);
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

/** The well-formed sequence at `at`, or as much of it as is there: the part that one U+FFFD stands for. */
function sequenceAt(bytes: Uint8Array, at: number): { length: number; isWhole: boolean } {
  const lead = bytes[at]!;
  if (lead < 0x80) return { length: 1, isWhole: true };
  if (lead < 0xc2 || lead > 0xf4) return { length: 1, isWhole: false };
  const whole = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return { length: 1, isWhole: false };
  let length = 2;
  while (length < whole && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length += 1;
  return { length, isWhole: length === whole };
}

/** Narrower than 80..BF where overlong forms, surrogates or numbers past U+10FFFF would begin. */
function secondByteRange(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
