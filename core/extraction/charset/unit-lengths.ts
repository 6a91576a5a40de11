/*
 * How many bytes each character takes, by its first bytes: enough to know where every character of a valid text begins
 * without decoding them one by one. After the indexes of the Encoding Standard.
 */

/** The bytes that the character at `at` takes. */
export type BytesAt = (bytes: Uint8Array, at: number) => number;

const single: BytesAt = () => 1;
const double: BytesAt = (bytes, at) => (bytes[at]! > 0x80 && bytes[at] !== 0xff ? 2 : 1);

const gb18030: BytesAt = (bytes, at) => {
  if (double(bytes, at) === 1) return 1;
  const second = bytes[at + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
};

const shiftJis: BytesAt = (bytes, at) => {
  const first = bytes[at]!;
  return first <= 0x80 || (first >= 0xa0 && first <= 0xdf) || first > 0xfc ? 1 : 2;
};

const eucJp: BytesAt = (bytes, at) => (bytes[at] === 0x8f ? 3 : bytes[at]! >= 0x8e ? 2 : 1);

const lengths: Record<string, BytesAt> = {
  gb18030,
  big5: double,
  'euc-kr': double,
  shift_jis: shiftJis,
  'euc-jp': eucJp,
};

/** How a charset's characters are measured; null where only decoding tells (alphabets that are switched to and fro). */
export function bytesAtFor(charset: string): BytesAt | null {
  if (charset === 'iso-2022-jp') return null;
  return lengths[charset] ?? single;
}
