import { charsetOfNames, strictly } from '../../extraction/charset/name-charset.ts';

/**
 * A file's name as text: UTF-8, or the charset that it must have been written in (GB18030 and the like, Windows-1252).
 * Where none fits, the bytes that are not UTF-8 stand as their value ('⟨E9⟩').
 */
export function readableName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return inItsCharset(bytes) ?? withByteSigns(bytes);
}

/**
 * The names in a folder as text, in the same order. Two that differ stay different, since a name is how a file is known
 * again: where one reads like another it stands with the values of its bytes.
 */
export function readableNames(names: readonly Buffer[]): string[] {
  const readable = names.map(readableName);
  const times = new Map<string, number>();
  for (const name of readable) times.set(name, (times.get(name) ?? 0) + 1);
  return readable.map((name, at) => {
    const isAlone = times.get(name) === 1;
    return isAlone || isUtf8(names[at]!) ? name : withByteSigns(names[at]!);
  });
}

export function isUtf8(name: Buffer): boolean {
  return Buffer.from(name.toString('utf8')).equals(name);
}

function inItsCharset(bytes: Buffer): string | null {
  const charset = charsetOfNames([bytes]);
  return charset === null ? asLatin(bytes) : isShown(strictly(bytes, charset));
}

/** A word with a few letters beyond ASCII in it: `café`. */
function asLatin(bytes: Buffer): string | null {
  const text = strictly(bytes, 'windows-1252') ?? '';
  const beyond = text.replace(/[\x00-\x7f]/g, '');
  const isWord = /^\p{L}+$/u.test(beyond) && beyond.length < (text.match(/[a-z]/gi) ?? []).length;
  return isWord ? text : null;
}

/** Null for a text with characters that are no part of a name in any language. */
function isShown(text: string | null): string | null {
  return text === null || /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(text) ? null : text;
}

function withByteSigns(bytes: Buffer): string {
  let name = '';
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfCharacter(bytes, at);
    name += length > 0 ? bytes.toString('utf8', at, at + length) : byteSign(bytes[at]!);
    at += Math.max(1, length);
  }
  return name;
}

/** How many bytes the valid character that begins here has; 0 where none does. */
function lengthOfCharacter(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const character = bytes.subarray(at, at + length);
  return Buffer.from(character.toString('utf8')).equals(character) ? length : 0;
}

function byteSign(byte: number): string {
  return `⟨${byte.toString(16).toUpperCase().padStart(2, '0')}⟩`;
}
