import { type BytesAt, bytesAtFor } from './unit-lengths.ts';

/** A text and the byte at which each of its units begins, the end included. */
export interface LocatedText {
  text: string;
  byteOffsets: Uint32Array;
}

const LINE_FEED = 0x0a;
/** Lines are decoded together up to this many bytes, so that one wrong byte costs no more than its surroundings. */
const CHUNK = 16 * 1024;
/** What no valid byte becomes: the replacement character, and private use, by which converters show what they lack. */
const DOUBTFUL = /[\uFFFD\uE000-\uF8FF]/;

/**
 * Decodes bytes in a charset of one or more bytes a character, from `start` on. Bytes that are no character become
 * U+FFFD. A line feed is a line feed in all of them, so that chunks can end there.
 */
export function decodeLocated(bytes: Uint8Array, charset: string, start = 0): LocatedText {
  const bytesAt = bytesAtFor(charset);
  const texts: string[] = [];
  const offsets: Uint32Array[] = [];
  for (const [from, to] of chunksOf(bytes, start, bytesAt === null)) {
    const chunk = bytes.subarray(from, to);
    const { text, byteOffsets } = measured(chunk, charset, bytesAt) ?? stepByStep(chunk, charset);
    texts.push(text);
    offsets.push(byteOffsets.subarray(0, text.length).map((offset) => offset + from));
  }
  return { text: texts.join(''), byteOffsets: joined(offsets, bytes.length) };
}

function* chunksOf(bytes: Uint8Array, start: number, isOne: boolean): Generator<[number, number]> {
  let from = start;
  while (from < bytes.length) {
    const lineEnd = from + CHUNK >= bytes.length || isOne ? -1 : bytes.indexOf(LINE_FEED, from + CHUNK);
    const to = lineEnd < 0 ? bytes.length : lineEnd + 1;
    yield [from, to];
    from = to;
  }
}

/** By the first bytes of each character; null where something is not valid or the two do not come out even. */
function measured(chunk: Uint8Array, charset: string, bytesAt: BytesAt | null): LocatedText | null {
  const text = decodedOrNull(() => new TextDecoder(charset).decode(chunk));
  if (bytesAt === null || text === null || DOUBTFUL.test(text)) return null;
  const byteOffsets = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    const length = bytesAt(chunk, byte);
    byteOffsets[unit] = byte;
    // Both halves of a surrogate pair come from the same bytes: half of them each.
    if (isHighSurrogate(text, unit)) byteOffsets[(unit += 1)] = byte + (length >> 1);
    byte += length;
  }
  byteOffsets[text.length] = byte;
  return byte === chunk.length ? { text, byteOffsets } : null;
}

/** Byte by byte: a character begins where the one before was complete. */
function stepByStep(chunk: Uint8Array, charset: string): LocatedText {
  let decoder = new TextDecoder(charset);
  const parts: string[] = [];
  const offsets: number[] = [];
  let pending = 0;
  const take = (part: string, end: number) => {
    if (part === '') return;
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) offsets.push(offsetIn(part, unit, pending, end));
    pending = end;
  };
  for (let at = 0; at < chunk.length; at += 1) {
    const part = decodedOrNull(() => decoder.decode(chunk.subarray(at, at + 1), { stream: true }));
    if (part === null) decoder = new TextDecoder(charset);
    take(part ?? '\uFFFD', at + 1);
  }
  const left = decodedOrNull(() => decoder.decode()) ?? '\uFFFD';
  if (pending < chunk.length) take(left, chunk.length);
  return { text: parts.join(''), byteOffsets: Uint32Array.from([...offsets, chunk.length]) };
}

/** Some converters throw at half a character at the end, though they were asked to replace it. */
function decodedOrNull(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** Units that came out together: the last may be a byte of its own, a pair shares its bytes. */
function offsetIn(part: string, unit: number, start: number, end: number): number {
  if (unit === 0) return start;
  if (isHighSurrogate(part, unit - 1)) return start + ((end - start) >> 1);
  return Math.max(start, end - (part.length - unit));
}

function isHighSurrogate(text: string, unit: number): boolean {
  const code = text.charCodeAt(unit);
  return code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length;
}

function joined(offsets: readonly Uint32Array[], end: number): Uint32Array {
  const all = new Uint32Array(offsets.reduce((sum, { length }) => sum + length, 1));
  let at = 0;
  for (const part of offsets) {
    all.set(part, at);
    at += part.length;
  }
  all[at] = end;
  return all;
}
