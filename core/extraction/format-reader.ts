import type { ReadingNote } from '../../shared/model/reading-note.ts';
import type { ReadOptions } from '../ports/file-reader.ts';
import type { MediaType } from './formats/media-types.ts';
import type { Removals } from './clean/apply-rules.ts';
import type { SourceText } from './source-text.ts';
import type { StatedFacts } from './stated-facts.ts';
import type { Paragraph } from './text/paragraph.ts';

/** Text that belongs together: a page, a message, a row of a table, a text file with whatever was pasted into it. */
export interface ReadText {
  paragraphs: readonly Paragraph[];
  facts: StatedFacts | null;
  /** True where several articles may have been pasted into it, so that it is looked through for borders. */
  mayHoldSeveral: boolean;
  /** The site that the foot of a copied text names: that of its last article. */
  siteAtFoot?: string | null;
}

/** What a format's reader makes of a file, before articles are split and described. */
export interface FormatReading {
  source: SourceText;
  texts: readonly ReadText[];
  /** What could not be read, though the rest could: a chart, a picture, a page without text. */
  notes: readonly ReadingNote[];
}

/** A file on its way in. */
export interface RawFile {
  /** Its name or path: the last hint at what it is. */
  name: string;
  bytes: Uint8Array;
  options: ReadOptions;
  /** How often each cleaning rule took something out; readers count what they remove. */
  removed: Removals;
}

/** Reads files of one format. Throws ExtractionError for a file that it cannot read. */
export interface FormatReader {
  mediaType: MediaType;
  read(file: RawFile): Promise<FormatReading>;
}
