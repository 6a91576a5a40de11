import { constants, inflateRawSync } from 'node:zlib';
import type { MediaType } from './media-types.ts';

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const DIRECTORY_HEADER = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const EMPTY_ARCHIVE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LONGEST_MIMETYPE = 80;

const DOCX: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX: MediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** True for the first bytes of a zip (PKWARE's APPNOTE), the empty one included. */
export function isZip(head: Uint8Array): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(4, head.length));
  return start.equals(LOCAL_HEADER) || start.equals(EMPTY_ARCHIVE);
}

/**
 * What a zip is by what lies in it: a package of Office (ECMA-376), of OpenDocument or EPUB (by the entry `mimetype` that
 * leads them), else an archive of files. `head` may be the beginning only, in which case `promised`, the type that the
 * name promises, decides where no telling entry is among the first. Answers with an ending for packages that nobody reads.
 */
export function zipType(head: Uint8Array, promised: MediaType | null): MediaType | { foreign: string } {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const stated = statedType(bytes);
  if (stated !== null) return openType(stated);
  const names = entryNames(bytes);
  // What says nothing at all (a download that broke off, a hole in the file) is a damaged one of what its name promises.
  if (promised !== null && names.every((name) => name === '')) return promised;
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (names.includes('META-INF/container.xml')) return 'application/epub+zip';
  if (names.includes('AndroidManifest.xml')) return { foreign: 'apk' };
  if (has('META-INF/MANIFEST.MF')) return { foreign: 'jar' };
  if (names.some((name) => /^Index\/.*\.iwa$/.test(name))) return { foreign: 'pages' };
  if (!names.includes('[Content_Types].xml') && !has('_rels/')) return 'application/zip';
  if (has('word/')) return DOCX;
  if (has('xl/')) return XLSX;
  if (has('ppt/')) return { foreign: 'pptx' };
  return promised === DOCX || promised === XLSX ? promised : 'application/zip';
}

const DEFLATED = 8;

/** The content of a first entry `mimetype`. It ought to be stored as it is; some writers compress it all the same. */
function statedType(bytes: Buffer): string | null {
  if (bytes.length < 38 || bytes.readUInt16LE(26) !== 8 || bytes.toString('latin1', 30, 38) !== 'mimetype')
    return null;
  const content = bytes.subarray(38 + bytes.readUInt16LE(28)).subarray(0, LONGEST_MIMETYPE);
  const stated = bytes.readUInt16LE(8) === DEFLATED ? inflated(content) : content;
  return /^[\w.+/-]+?(?=PK|[^\w.+/-]|$)/.exec(stated.toString('latin1'))?.[0] ?? null;
}

/** As much as these first bytes hold. */
function inflated(content: Buffer): Buffer {
  try {
    return inflateRawSync(content, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}

function openType(stated: string): MediaType | { foreign: string } {
  if (stated === 'application/epub+zip') return 'application/epub+zip';
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(stated)) {
    return 'application/vnd.oasis.opendocument.text';
  }
  return { foreign: stated.split(/[./]/).at(-1)! };
}

/** The names in the local headers and in the directory, as far as they lie in these bytes. */
function entryNames(bytes: Buffer): string[] {
  return [...namesAfter(bytes, LOCAL_HEADER, 26, 30), ...namesAfter(bytes, DIRECTORY_HEADER, 28, 46)];
}

function* namesAfter(bytes: Buffer, header: Buffer, lengthAt: number, nameAt: number): Generator<string> {
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 4)) {
    if (at + nameAt > bytes.length) return;
    const length = bytes.readUInt16LE(at + lengthAt);
    yield bytes.toString('latin1', at + nameAt, at + nameAt + Math.min(length, 300)).replaceAll('\\', '/');
  }
}
