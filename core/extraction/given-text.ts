import type { Removals } from './clean/apply-rules.ts';
import type { FormatReading } from './format-reader.ts';
import { admitFile } from './formats/admit-file.ts';
import { ExtractionError } from './extraction-error.ts';
import { readPlainText } from './text/read-plain-text.ts';

/** Pictures of pages; what other files are is not known by a name of IANA's. */
const pictures: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', tiff: 'image/tiff', bmp: 'image/bmp' },
  ...{ webp: 'image/webp', heic: 'image/heic', jxl: 'image/jxl', djvu: 'image/vnd.djvu' },
};

/** The type of a file whose text the analyst gives: any file will do, also one that no program could read. */
export function typeOfUnread(file: { name: string; bytes: Uint8Array }): string {
  try {
    return admitFile({ name: file.name, head: file.bytes, size: file.bytes.length });
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return pictures[String(error.details.type)] ?? 'application/octet-stream';
  }
}

/** The text that the analyst gave for a file, as if it had been read from it: one article, without pages. */
export function readGivenText(text: string, removed: Removals): FormatReading {
  const part = { name: '', page: null, start: 0, end: text.length };
  return {
    source: { space: 'parts', charset: 'utf-8', text, parts: [part] },
    texts: [{ paragraphs: readPlainText(text, removed), facts: null, mayHoldSeveral: false }],
    notes: [{ code: 'textByHand', count: 1, detail: '' }],
  };
}
