import { ExtractionError } from '../extraction-error.ts';
import { isCompoundFile, refuseCompoundFile } from './compound-file.ts';
import { dataType } from './data-type.ts';
import { foreignType, startsWith } from './magic.ts';
import { mailType } from './mail/mail-type.ts';
import { looksLikeMarkdown } from './markdown-signs.ts';
import { markupType } from './markup-type.ts';
import { endingOf, type MediaType, mediaTypeOfName } from './media-types.ts';
import { isForeignTextName } from './foreign-text-names.ts';
import { firstControl, sampleText } from './sample-text.ts';
import { isZip, zipType } from './zip-type.ts';

/**
 * What a file is, by its content first and its name second. `head` is its beginning (`HEAD_BYTES` are enough) or all of
 * it. Throws `unsupportedType` (details.type: what it is, or its ending), `fileEncrypted`, `fileOldFormat`, `fileDamaged`
 * for a binary file that is not what its name promises, `fileBinary` for one whose name promises text.
 */
export function detectType(file: { name: string; head: Uint8Array }): MediaType {
  return typeOfBinary(file) ?? typeOfText(file);
}

const PDF_MARK = /%PDF-\d\.\d/;
/** Some servers put words in front of a PDF; readers look for its mark this far (ISO 32000-2, annex I). */
const FARTHEST_PDF_MARK = 1024;

function typeOfBinary({ name, head }: { name: string; head: Uint8Array }): MediaType | null {
  const promised = mediaTypeOfName(name);
  if (isPdf(head, promised)) return 'application/pdf';
  if (isZip(head)) return supported(zipType(head, promised));
  if (startsWith(head, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'application/rtf';
  if (isCompoundFile(head)) refuseCompoundFile(head, name);
  const foreign = foreignType(head);
  return foreign === null ? null : supported({ foreign });
}

function isPdf(head: Uint8Array, promised: MediaType | null): boolean {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, FARTHEST_PDF_MARK));
  const at = start.toString('latin1').search(PDF_MARK);
  return at === 0 || (at > 0 && (promised === 'application/pdf' || sampleText(head) === null));
}

function supported(type: MediaType | { foreign: string }): MediaType {
  if (typeof type === 'string') return type;
  throw new ExtractionError('unsupportedType', { type: type.foreign });
}

/** Formats whose files are never text: one that looks like neither is damaged. */
const binaryFormats = new Set<MediaType>([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/epub+zip',
  'application/zip',
]);

function typeOfText({ name, head }: { name: string; head: Uint8Array }): MediaType {
  const promised = mediaTypeOfName(name);
  const text = sampleText(head);
  if (text === null) throw refusalOfBinary({ name, head });
  const found = mailType(text) ?? markupOf(text, name, promised) ?? dataType(text, promised);
  if (found !== null) return found;
  if (isForeignTextName(name)) throw new ExtractionError('unsupportedType', { type: endingOf(name) });
  if (promised !== null && promised !== 'text/plain' && !binaryFormats.has(promised)) return promised;
  return looksLikeMarkdown(text) ? 'text/markdown' : 'text/plain';
}

/** Markdown may hold as much HTML as it likes, unless it is a whole page. */
function markupOf(text: string, name: string, promised: MediaType | null): MediaType | null {
  if (isForeignTextName(name)) return null;
  if (promised === 'text/markdown' && !/^\s*<(?:!doctype|html)\b/i.test(text)) return null;
  const type = markupType(text, name);
  return type === null ? null : supported(type);
}

function refusalOfBinary({ name, head }: { name: string; head: Uint8Array }): ExtractionError {
  const promised = mediaTypeOfName(name);
  if (promised === null) return new ExtractionError('unsupportedType', { type: endingOf(name) });
  return binaryFormats.has(promised)
    ? new ExtractionError('fileDamaged', { type: endingOf(name) })
    : new ExtractionError('fileBinary', { byte: firstControl(head) ?? 0 });
}
