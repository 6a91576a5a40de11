import type { Entry } from 'yauzl';
import { crc32 } from 'node:zlib';

const UTF8_FLAG = 0x0800;
/** Info-ZIP's Unicode path (APPNOTE, 4.6.9): version, checksum of the name in the header, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The 128 upper characters of code page 437, in which names stand that say nothing else (APPNOTE, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/** Charsets that programs write names in without saying so, with the bytes that lead its everyday characters. */
const candidates: readonly { charset: string; isCommon: (lead: number) => boolean }[] = [
  { charset: 'gb18030', isCommon: (lead) => lead >= 0xb0 && lead <= 0xd7 },
  {
    charset: 'shift_jis',
    isCommon: (lead) => lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x97),
  },
  { charset: 'big5', isCommon: (lead) => lead >= 0xa4 && lead <= 0xc6 },
];

/** The names of an archive's entries, with `/` between folders; one charset is taken for all that do not say theirs. */
export function namesOf(entries: readonly Entry[]): string[] {
  const stated = entries.map(statedName);
  const charset = charsetOf(entries.filter((_entry, at) => stated[at] === null).map(rawName));
  return entries.map((entry, at) => (stated[at] ?? decoded(rawName(entry), charset)).replaceAll('\\', '/'));
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

/** The charset that fits all names and gives the most everyday characters; null where none is better than Latin. */
function charsetOf(names: readonly Buffer[]): string | null {
  const scores = candidates.map(({ charset, isCommon }) => ({
    charset,
    score: scoreOf(names, charset, isCommon),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0.6 ? best.charset : null;
}

/** The share of everyday characters among those of two bytes; 0 where a name does not fit at all. */
function scoreOf(names: readonly Buffer[], charset: string, isCommon: (lead: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (const name of names) {
    if (strictly(name, charset) === null) return 0;
    for (let at = 0; at < name.length; at += 1) {
      if (name[at]! < 0x80) continue;
      pairs += 1;
      if (isCommon(name[at]!)) common += 1;
      at += 1;
    }
  }
  return pairs === 0 ? 0 : common / pairs;
}

function decoded(raw: Buffer, charset: string | null): string {
  if (charset !== null) return new TextDecoder(charset).decode(raw);
  return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437[byte - 0x80]!)).join('');
}

function strictly(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
