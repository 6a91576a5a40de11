import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { ExtractionError } from '../../extraction-error.ts';
import { namesOf, rawNameOf } from './entry-names.ts';

/*
 * Zip archives as they come from outside (PKWARE's APPNOTE): nothing that they say about themselves is believed before it
 * has been compared, and nothing is unpacked further than it was said to be long.
 */

export interface ZipEntry {
  /** Its path in the archive, with `/` between folders; a folder's ends with one. */
  name: string;
  /** Its path byte by byte, escaped as in a URL, where the bytes are no UTF-8; else null. */
  rawName: string | null;
  /** Its size when it is unpacked, in bytes, as the archive says. */
  size: number;
  packed: number;
  isEncrypted: boolean;
  isLink: boolean;
  /** True where its bytes are those of another entry too, in whole or in part. */
  overlaps: boolean;
  modified: Date;
}

export interface OpenZip {
  entries: readonly ZipEntry[];
  /** Unpacks an entry, after `close` too. Throws `fileEncrypted`, `fileDamaged`, or `archiveBomb` and `fileTooLarge` beyond `most` bytes. */
  read(entry: ZipEntry, most: number): Promise<Buffer>;
  /** The first bytes of an entry, `length` of them at most. Throws like `read`. */
  head(entry: ZipEntry, length: number): Promise<Buffer>;
  /** Lets go of the file until an entry is asked for. */
  close(): void;
}

/** An archive on disk, by what opens it, or in memory. */
export type ZipSource = { file: string | Buffer } | { bytes: Uint8Array };

const MOST_ENTRIES = 200_000;
/** Deflate packs letters ten times, rows of a table fifty times; what unpacks to more than this many times is made to. */
const GREATEST_RATIO = 200;
/** Below this size nothing is called a bomb, in bytes. */
const HARMLESS = 8 * 1024 * 1024;

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true };

/** Opens an archive on disk or in memory and reads its directory. Throws `fileDamaged`, or `archiveBomb` for far too many entries. */
export async function openZip(source: ZipSource): Promise<OpenZip> {
  const zip = await openQuietly(source);
  try {
    const found = await directoryOf(zip);
    const names = namesOf(found);
    const overlapping = overlappingEntries(found);
    const entries = new Map(
      found.map((entry, at) => [entryOf(entry, names[at]!, overlapping.has(entry)), entry] as const),
    );
    return {
      entries: [...entries.keys()],
      read: async (entry, most) => {
        if (zip.isOpen) return unpack(zip, entries.get(entry)!, entry, most);
        const again = await openQuietly(source);
        return unpack(again, entries.get(entry)!, entry, most).finally(() => again.close());
      },
      head: (entry, length) => {
        refuse(entries.get(entry)!, entry);
        return inflate(zip, entries.get(entry)!, length);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openQuietly(source: ZipSource): Promise<ZipFile> {
  try {
    // A name that is no text opens by its bytes; yauzl hands it on to the system as it is.
    if ('file' in source) return await openPromise(source.file as string, OPTIONS);
    const { buffer, byteOffset, byteLength } = source.bytes;
    return await fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), OPTIONS);
  } catch (error) {
    throw damaged(error);
  }
}

async function directoryOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= MOST_ENTRIES) throw new ExtractionError('archiveBomb');
      entries.push(entry);
    }
  } catch (error) {
    throw error instanceof ExtractionError ? error : damaged(error);
  }
  return entries;
}

function entryOf(entry: Entry, name: string, overlaps: boolean): ZipEntry {
  const isUnix = entry.versionMadeBy >> 8 === 3;
  const mode = isUnix ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0;
  return {
    ...{
      name,
      rawName: rawNameOf(entry),
      overlaps,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
    },
    isEncrypted: entry.isEncrypted(),
    isLink: mode === 0xa000,
    modified: entry.getLastModDate(),
  };
}

/** Quoted bombs let thousands of entries share their bytes (D. Fifield, 2019); honest archives never do. */
function overlappingEntries(entries: readonly Entry[]): Set<Entry> {
  const overlapping = new Set<Entry>();
  let end = 0;
  let last: Entry | null = null;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (last && start < end) overlapping.add(entry).add(last);
    if (start + entry.compressedSize > end || last === null) {
      end = start + 30 + entry.fileNameLength + entry.compressedSize;
      last = entry;
    }
  }
  return overlapping;
}

async function unpack(zip: ZipFile, entry: Entry, told: ZipEntry, most: number): Promise<Buffer> {
  refuse(entry, told);
  if (entry.uncompressedSize > most) {
    throw new ExtractionError('fileTooLarge', { bytes: entry.uncompressedSize, most });
  }
  const bytes = await inflate(zip, entry, most);
  if (crc32(bytes) !== entry.crc32) throw new ExtractionError('fileDamaged', { type: 'zip' });
  return bytes;
}

function refuse({ uncompressedSize, compressedSize }: Entry, { isEncrypted, overlaps }: ZipEntry): void {
  if (isEncrypted) throw new ExtractionError('fileEncrypted');
  const isSwollen = uncompressedSize > HARMLESS && uncompressedSize > compressedSize * GREATEST_RATIO;
  if (overlaps || isSwollen) throw new ExtractionError('archiveBomb');
}

async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      pieces.push(piece as Buffer);
      length += (piece as Buffer).length;
      if (length >= most) break;
    }
  } catch (error) {
    throw damaged(error);
  }
  return Buffer.concat(pieces).subarray(0, most);
}

/** An error of the disk says that the file is gone or locked, and is no fault of the archive. */
function damaged(error: unknown): unknown {
  const isOfDisk = error instanceof Error && 'syscall' in error;
  return isOfDisk ? error : new ExtractionError('fileDamaged', { type: 'zip' });
}
