import type { ArticleDescription } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/block.ts';
import type { OffsetMap } from '../../shared/model/offset-map.ts';
import type { ReadingNote } from '../../shared/model/reading-note.ts';
import type { SourcePart } from '../../shared/model/source-part.ts';

/** One article found in a file: what it says about itself, its cleaned text, and where each character came from. */
export interface ExtractedArticle extends ArticleDescription {
  text: string;
  blocks: Block[];
  /** Into the bytes of the file, or into its rendition where it has one. */
  map: OffsetMap;
}

/** What a file holds, read and cleaned. `sha256` is of the raw bytes, in hexadecimal. */
export interface ExtractedFile {
  mediaType: string;
  charset: string;
  sha256: string;
  /** What the maps point into, for formats whose bytes mean nothing to a person. */
  rendition: { text: string; parts: readonly SourcePart[] } | null;
  notes: readonly ReadingNote[];
  /** How often each cleaning rule took something out, by the rule's name. */
  removed: Record<string, number>;
  articles: ExtractedArticle[];
}
