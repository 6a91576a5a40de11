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
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  if (pairs < 4 || asciiPairs(bytes, pairs) > pairs * 0.6) return null;
  const { le, be } = unitsOf(bytes, pairs);
  if (isAhead(le, be, pairs)) return 'le';
  return isAhead(be, le, pairs) ? 'be' : null;
}

/** What speaks for one order of bytes. */
interface Evidence {
  /** Units below U+0100: half of any Latin text, and a chance of one in 256 for any other. */
  latin: number;
  /** Blanks, breaks, digits and Chinese marks, whose bytes make no sense the other way round. */
  telling: number;
}

function isAhead(one: Evidence, other: Evidence, pairs: number): boolean {
  const isLatin = one.latin > pairs * 0.4 && other.latin < pairs * 0.05;
  return isLatin || (one.telling >= Math.max(1, pairs / 100) && other.telling <= one.telling / 20);
}

function asciiPairs(bytes: Uint8Array, pairs: number): number {
  let ascii = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isPrintable(bytes[at]!) && isPrintable(bytes[at + 1]!)) ascii += 1;
  }
  return ascii;
}

function unitsOf(bytes: Uint8Array, pairs: number): { le: Evidence; be: Evidence } {
  const [le, be]: [Evidence, Evidence] = [
    { latin: 0, telling: 0 },
    { latin: 0, telling: 0 },
  ];
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    weigh(be, first, second);
    weigh(le, second, first);
  }
  return { le, be };
}

/** Chinese marks whose bytes stand side by side in no other charset: the full stop, the comma, the list comma. */
const MARKS = new Set([0x3002, 0xff0c, 0x3001]);

function weigh(evidence: Evidence, high: number, low: number): void {
  if (high === 0 && low !== 0) evidence.latin += 1;
  if ((high === 0 && TELLING.has(low)) || MARKS.has(high * 256 + low)) evidence.telling += 1;
}

/** Not those that lead a Chinese character or the ideographic blank the other way round: 0 and the letters from N on. */
const TELLING = new Set([...'\t\n\r !"#$%&\'()*+,-./123456789:;?'].map((mark) => mark.charCodeAt(0)));

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}

function utf16Text(bytes: Buffer, order: 'le' | 'be'): string {
  const decoder = new TextDecoder(order === 'le' ? 'utf-16le' : 'utf-16be');
  return decoder.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}

/** Where the first control character stands that no text has, if there are too many of them, NULs included; else null. */
export function firstControl(bytes: Uint8Array): number | null {
  const characters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!CONTROL.test(characters)) return null;
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * LARGEST_SHARE_OF_CONTROLS ? bytes.findIndex(isControl) : null;
}

/** C0 controls but for tab, breaks and ESC (which switches alphabets in ISO 2022), and DEL. */
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/;

/** The same of a byte. */
function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b);
}
