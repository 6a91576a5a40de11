/** How much of a file is looked at to see what kind of text it is, in bytes. */
const SAMPLE = 64 * 1024;
const LARGEST_SHARE_OF_CONTROLS = 0.05;

/**
 * The beginning of a file as text, for looking at its markup: UTF-16 and UTF-8 as such, all else byte by byte, which is
 * enough for what is ASCII in it. Null where the bytes are no text in any charset.
 */
export function sampleText(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SAMPLE));
  const order = utf16Order(bytes);
  if (order !== null) return utf16Text(bytes, order);
  if (firstControl(bytes) !== null) return null;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  // The last character may be cut in two.
  return text.slice(0, -3).includes('\uFFFD') ? bytes.toString('latin1') : text;
}

/**
 * The order of bytes of UTF-16: by its byte order mark, or by where the zero bytes of its ASCII characters and line
 * breaks stand, or the bytes of Chinese commas and full stops; null for what is no UTF-16.
 */
export function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const { pairs, ascii, le, be } = unitsOf(bytes);
  const [low, high] = [Math.min(le, be), Math.max(le, be)];
  const isUtf16 = pairs >= 4 && high >= pairs / 100 && low <= high / 20 && ascii < pairs * 0.6;
  return isUtf16 ? (le > be ? 'le' : 'be') : null;
}

/** Chinese marks whose bytes stand side by side in no other charset: the full stop, the comma, the list comma. */
const MARKS = new Set([0x3002, 0xff0c, 0x3001]);

/** Pairs of bytes; how many of them are two ASCII characters; how many make sense as a unit in each order only. */
function unitsOf(bytes: Uint8Array) {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  const counts = { pairs, ascii: 0, le: 0, be: 0 };
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (isPrintable(first) && isPrintable(second)) counts.ascii += 1;
    if (isTelling(first, second)) counts.be += 1;
    if (isTelling(second, first)) counts.le += 1;
  }
  return counts;
}

function isTelling(high: number, low: number): boolean {
  return (high === 0 && low !== 0) || MARKS.has(high * 256 + low);
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

function utf16Text(bytes: Buffer, order: 'le' | 'be'): string {
  const decoder = new TextDecoder(order === 'le' ? 'utf-16le' : 'utf-16be');
  return decoder.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}

/** Where the first control character stands that no text has, if there are too many of them, NULs included; else null. */
export function firstControl(bytes: Uint8Array): number | null {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * LARGEST_SHARE_OF_CONTROLS ? bytes.findIndex(isControl) : null;
}

/** C0 controls but for tab, breaks and ESC (which switches alphabets in ISO 2022), and DEL. */
function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b);
}
