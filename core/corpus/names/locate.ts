import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUtf8, readableNames } from './readable-name.ts';

/** What opens a file: its path, or the path's bytes where they are no text. */
export type Location = string | Buffer;

/**
 * What opens the file that is shown as `shown`. A name that is no UTF-8 is shown as it reads, and opens only by its bytes:
 * they are looked up in its folder. A path that leads nowhere is answered as it is.
 */
export async function locate(shown: string): Promise<Location> {
  if (await exists(shown)) return shown;
  const { root } = path.parse(shown);
  let location: Buffer = Buffer.from(root);
  for (const part of shown.slice(root.length).split(path.sep)) {
    const next = await entryOf(location, part);
    if (!next) return shown;
    location = next;
  }
  return openable(location);
}

/** A name that is not valid UTF-8 opens only by its bytes; all others are handed on as text. */
export function openable(location: Buffer): Location {
  return isUtf8(location) ? location.toString('utf8') : location;
}

/** The bytes of the path of an entry. */
export function inFolder(folder: Buffer, name: Buffer): Buffer {
  const separator = folder.at(-1) === path.sep.charCodeAt(0) ? '' : path.sep;
  return Buffer.concat([folder, Buffer.from(separator), name]);
}

/**
 * The exact path as a file URL (RFC 8089), with the bytes that are no UTF-8 as they are; null for a path that is text. On
 * Windows all are.
 */
export function rawPathOf(location: Location): string | null {
  if (typeof location === 'string') return null;
  return pathToFileURL('/').href + escaped(location).replace(/^\//, '');
}

/** Bytes as they stand in a URL (RFC 3986, section 2.1), `/` between them. */
export function escaped(bytes: Buffer): string {
  return [...bytes.toString('latin1')]
    .map((sign) => (/[\w\-.~/]/.test(sign) ? sign : `%${hex(sign.charCodeAt(0))}`))
    .join('');
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

async function entryOf(folder: Buffer, shown: string): Promise<Buffer | null> {
  const asText = inFolder(folder, Buffer.from(shown));
  if (await exists(asText)) return asText;
  const names = await readdir(folder, { encoding: 'buffer' }).catch((): Buffer[] => []);
  const readable = readableNames(names);
  // Dialogs of the system hand such a name on with a sign for each byte that is no text.
  const at = names.findIndex((name, place) => readable[place] === shown || name.toString('utf8') === shown);
  return at < 0 ? null : inFolder(folder, names[at]!);
}

async function exists(location: Location): Promise<boolean> {
  return lstat(location).then(
    () => true,
    () => false,
  );
}
