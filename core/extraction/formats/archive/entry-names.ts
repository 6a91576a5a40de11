import type { Entry } from 'yauzl';
import { crc32 } from 'node:zlib';
import { charsetOfNames, strictly } from '../../charset/name-charset.ts';

const UTF8_FLAG = 0x0800;
/** Info-ZIP's Unicode path (APPNOTE, 4.6.9): version, checksum of the name in the header, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The 128 upper characters of code page 437, in which names stand that say nothing else (APPNOTE, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/** The names of an archive's entries, with `/` between folders; one charset is taken for all that do not say theirs. */
export function namesOf(entries: readonly Entry[]): string[] {
  const stated = entries.map(statedName);
  const charset = charsetOfNames(entries.filter((_entry, at) => stated[at] === null).map(rawName));
  return entries.map((entry, at) => (stated[at] ?? decoded(rawName(entry), charset)).replaceAll('\\', '/'));
}

/** The path of an entry byte by byte, escaped as in a URL (RFC 3986), where its bytes are no UTF-8; else null. */
export function rawNameOf(entry: Entry): string | null {
  const raw = rawName(entry);
  if (strictly(raw, 'utf-8') !== null) return null;
  return raw.toString('latin1').replace(/[^\w\-.~/]/g, (sign) => {
    const hex = sign.charCodeAt(0).toString(16).toUpperCase();
    return `%${hex.padStart(2, '0')}`;
  });
}

function rawName({ fileNameRaw }: Entry): Buffer {
  return fileNameRaw;
}

/** A name that says its charset, or that reads the same in all of them. */
function statedName(entry: Entry): string | null {
  const raw = rawName(entry);
  const unicode = unicodePath(entry, raw);
  if (unicode !== null) return unicode;
  const text = strictly(raw, 'utf-8');
  // Many programs write UTF-8 and do not say so; nothing else is valid as UTF-8 by chance.
  return text ?? ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 ? raw.toString('utf8') : null);
}

function unicodePath({ extraFields }: Entry, raw: Buffer): string | null {
  const field = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!field || field.length < 6 || field[0] !== 1 || field.readUInt32LE(1) !== crc32(raw)) return null;
  return strictly(field.subarray(5), 'utf-8');
}

function decoded(raw: Buffer, charset: string | null): string {
  if (charset !== null) return new TextDecoder(charset).decode(raw);
  return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80]!)).join('');
}
