import { mediaTypeOf } from '../media-type.ts';
import type { FormatReader } from '../format-reader.ts';
import { markdownFile } from './markdown-file.ts';
import { textFile } from './text-file.ts';

const readers: readonly FormatReader[] = [textFile, markdownFile];

/** The reader for a file. Throws `unsupportedType` for what nothing here reads. */
export function readerFor(file: { name: string; bytes: Uint8Array }): FormatReader {
  const mediaType = mediaTypeOf(file.name);
  return readers.find((reader) => reader.mediaType === mediaType)!;
}
