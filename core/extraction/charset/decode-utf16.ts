import type { LocatedText } from './decode-bytes.ts';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Reads UTF-16 (RFC 2781) from `start` on; a lone surrogate and a last odd byte become U+FFFD. */
export function decodeUtf16(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be', start = 0): LocatedText {
  const length = (bytes.length - start) & ~1;
  const units = Buffer.from(bytes.subarray(start, start + length));
  if (charset === 'utf-16be') units.swap16();
  const whole = units.toString('utf16le').replace(LONE_SURROGATE, '\uFFFD');
  const isOdd = start + length < bytes.length;
  const text = isOdd ? `${whole}\uFFFD` : whole;
  const byteOffsets = new Uint32Array(text.length + 1).map((_, unit) => start + 2 * unit);
  byteOffsets[text.length] = bytes.length;
  return { text, byteOffsets };
}
