import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import * as z from 'zod';

/** A file with its length in bytes and its checksum (CRC-32), by which a damaged one is known. */
export const NotedFile = z.object({ name: z.string(), bytes: z.int(), crc: z.int() });
export type NotedFile = z.infer<typeof NotedFile>;

/** Writes a file that nothing refers to yet. */
export function writeNoted(folder: string, name: string, parts: readonly Uint8Array[]): NotedFile {
  return appendNoted(folder, { name, bytes: 0, crc: 0 }, parts);
}

/** Writes behind what was noted of a file; what else may stand there is of a writing that did not end. */
export function appendNoted(folder: string, noted: NotedFile, parts: readonly Uint8Array[]): NotedFile {
  const file = openSync(path.join(folder, noted.name), noted.bytes === 0 ? 'w' : 'r+');
  try {
    ftruncateSync(file, noted.bytes);
    let { bytes, crc } = noted;
    for (const part of parts) {
      writeWhole(file, part, bytes);
      bytes += part.byteLength;
      crc = crc32(part, crc);
    }
    return { ...noted, bytes, crc };
  } finally {
    closeSync(file);
  }
}

/** The bytes that were noted, in memory of their own. Throws where they are not there. */
export function readNoted(folder: string, { name, bytes, crc }: NotedFile): Uint8Array<ArrayBuffer> {
  const noted = new Uint8Array(bytes);
  const file = openSync(path.join(folder, name), 'r');
  try {
    for (let done = 0; done < bytes;) {
      const count = readSync(file, noted, done, bytes - done, done);
      if (count === 0) throw new Error(`${name} is cut off`);
      done += count;
    }
  } finally {
    closeSync(file);
  }
  if (crc32(noted) !== crc) throw new Error(`${name} is damaged`);
  return noted;
}

/** One call may write a part of it only. */
function writeWhole(file: number, part: Uint8Array, at: number): void {
  for (let done = 0; done < part.byteLength;)
    done += writeSync(file, part, done, part.byteLength - done, at + done);
}
