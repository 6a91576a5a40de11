import { ExtractionError } from '../extraction-error.ts';
import type { FormatReader } from '../format-reader.ts';
import { endingOf, type MediaType, mediaTypeOfName } from './media-types.ts';

/** Readers by what they read, each brought in when the first such file comes: some of their parsers are large. */
const readers: Partial<Record<MediaType, () => Promise<FormatReader>>> = {
  'text/plain': async () => (await import('./text-file.ts')).textFile,
  'text/markdown': async () => (await import('./markdown-file.ts')).markdownFile,
  'message/rfc822': async () => (await import('./mail/mail-file.ts')).mailFile,
  'multipart/related': async () => (await import('./mail/mail-file.ts')).savedPageFile,
  'text/html': async () => (await import('./html-file.ts')).htmlFile,
  'text/csv': async () => (await import('./tables/separated/separated-file.ts')).csvFile,
  'text/tab-separated-values': async () => (await import('./tables/separated/separated-file.ts')).tsvFile,
  'application/json': async () => (await import('./tables/json/json-file.ts')).jsonFile,
  'application/jsonl': async () => (await import('./tables/json/json-file.ts')).jsonLinesFile,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': async () =>
    (await import('./tables/sheets/sheet-file.ts')).sheetFile,
  'application/pdf': async () => (await import('./pdf/pdf-file.ts')).pdfFile,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async () =>
    (await import('./word/word-file.ts')).wordFile(readerOf),
  'application/vnd.oasis.opendocument.text': async () => (await import('./odt/odt-file.ts')).odtFile,
  'application/rtf': async () => (await import('./rtf/rtf-file.ts')).rtfFile,
  'application/epub+zip': async () => (await import('./epub/epub-file.ts')).epubFile,
};

/** Bringing in a module that is there already still takes as long as reading a short file. */
const loaded = new Map<MediaType, FormatReader>();

function keepLoaded(mediaType: MediaType, reader: FormatReader): FormatReader {
  loaded.set(mediaType, reader);
  return reader;
}

/**
 * The reader for a type of file. Throws `unsupportedType` (details.type: the name's ending) where there is none, and
 * `fileDamaged` for an archive of files that is called a document.
 */
export async function readerOf(mediaType: MediaType, name: string): Promise<FormatReader> {
  const load = readers[mediaType];
  if (load) return loaded.get(mediaType) ?? keepLoaded(mediaType, await load());
  const promised = mediaTypeOfName(name);
  const isDocument = promised !== null && promised in readers;
  throw new ExtractionError(isDocument ? 'fileDamaged' : 'unsupportedType', { type: endingOf(name) });
}
