import type { ReadingNote } from '../../../shared/model/reading-note.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { t } from '../../workbench/words.ts';
import { charsetName } from './charset-name.ts';

/** What could not be read in a file, or not surely, as a sentence. */
export function noteWords({ code, count, detail }: ReadingNote): string {
  const isCharset = code === 'charsetGuessed' || code === 'invalidCharacters';
  return t(`readingNote.${code}`, { count, detail: isCharset ? charsetName(detail) : visible(detail) });
}
