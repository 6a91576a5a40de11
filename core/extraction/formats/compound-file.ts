import { ExtractionError } from '../extraction-error.ts';
import { startsWith } from './magic.ts';
import { endingOf } from './media-types.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for a compound file ([MS-CFB]): Office before 2007, a mail of Outlook, or an encrypted file of any Office. */
export function isCompoundFile(head: Uint8Array): boolean {
  return startsWith(head, MAGIC);
}

/** The streams by which such files are told apart; their names stand in the directory as UTF-16. */
const streams: readonly { name: string; type: string }[] = [
  { name: 'EncryptedPackage', type: 'encrypted' },
  { name: '__substg1.0_', type: 'msg' },
  { name: 'WordDocument', type: 'doc' },
  { name: 'Workbook', type: 'xls' },
  { name: 'PowerPoint Document', type: 'ppt' },
];

const ENCRYPTED_ENDINGS = new Set(['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx']);

/** Throws `fileEncrypted`, `fileOldFormat` (details.type) or `unsupportedType`: nothing here reads a compound file. */
export function refuseCompoundFile(head: Uint8Array, name: string): never {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const found = streams.find((stream) => bytes.includes(Buffer.from(stream.name, 'utf16le')));
  const type = found?.type ?? typeByName(endingOf(name));
  if (type === 'encrypted') throw new ExtractionError('fileEncrypted');
  if (type === 'doc' || type === 'xls' || type === 'ppt')
    throw new ExtractionError('fileOldFormat', { type });
  throw new ExtractionError('unsupportedType', { type });
}

/** The directory may lie far behind the head; then the name has to do. */
function typeByName(ending: string): string {
  return ENCRYPTED_ENDINGS.has(ending) ? 'encrypted' : ending;
}
