import { closeSync, openSync, readSync } from 'node:fs';
import { ExtractionError } from '../extraction/extraction-error.ts';
import { admitFile, HEAD_BYTES } from '../extraction/formats/admit-file.ts';
import type { MediaType } from '../extraction/formats/media-types.ts';
import type { NoSlice, SlicedFile } from '../extraction/formats/tables/slices/table-slice.ts';
import type { FileToSlice } from '../ports/file-reader.ts';

/** How much of a large table says what it is, in bytes. */
const HEAD = 256 * 1024;
/** How much of it is read at once, and at most where a row is longer; what comes of it is written in one go. */
const WINDOW = 160 * 1024;
const LONGEST_ROW = 48 * 1024 * 1024;
const LINE_END = 10;

type Window = Omit<SlicedFile, 'removed'>;

/**
 * Reads a stretch of a large table on disk from a byte on, in a window that is made wider until a whole row fits. Blocks its
 * thread. Throws what `read` throws, and `fileDamaged` for a row without an end.
 */
export async function inWindow<Slice>(
  { name, location, bytes: size, options }: FileToSlice,
  from: number,
  read: (window: Window, mediaType: MediaType) => Promise<Slice | NoSlice>,
): Promise<Slice | 'whole'> {
  const file = openSync(location, 'r');
  try {
    const head = piece(file, 0, Math.min(size, HEAD));
    const mediaType = admitFile({ name, head: head.subarray(0, HEAD_BYTES), size });
    const linesBefore = () => countLines(file, from);
    for (let length = WINDOW; length <= LONGEST_ROW; length *= 2) {
      const isLast = from + length >= size;
      const bytes = piece(file, from, Math.min(length, size - from));
      const found = await read({ name, head, bytes, from, isLast, linesBefore, options }, mediaType);
      if (found !== 'tooShort') return found;
      if (isLast) break;
    }
    throw new ExtractionError('fileDamaged', { type: mediaType });
  } finally {
    closeSync(file);
  }
}

function piece(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const read = readSync(file, bytes, at, length - at, from + at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

function countLines(file: number, end: number): number {
  let lines = 0;
  for (let from = 0; from < end; from += WINDOW) {
    const bytes = piece(file, from, Math.min(WINDOW, end - from));
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines += 1;
  }
  return lines;
}
