import type { ReadingNote } from '../../../shared/model/reading-note.ts';

/** What the bytes of a file say, and where each UTF-16 unit of it begins in them. */
export interface DecodedText {
  /** By its name in the Encoding Standard, in lower case. */
  charset: string;
  /** Without the byte order mark. */
  text: string;
  /** The byte at which each unit begins, and at last the byte after them all: one longer than the text. */
  byteOffsets: Uint32Array;
  /** `charsetGuessed` (detail: the charset), `invalidCharacters` (count: how many became U+FFFD). */
  notes: readonly ReadingNote[];
}

/** What is known about a file's charset before its bytes are asked. */
export interface CharsetHints {
  /** What the analyst chose; nothing else is asked then. */
  chosen?: string | null;
  /** What the file, its mail or its server says. */
  declared?: string | null;
}
