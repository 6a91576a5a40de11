import type { ArticleDescription } from '../../../shared/model/article.ts';
import type { Block } from '../../../shared/model/block.ts';
import type { OffsetMap } from '../../../shared/model/offset-map.ts';

/** One article found in a file: what it says about itself, its cleaned text, and where each character came from. */
export interface ExtractedArticle extends ArticleDescription {
  text: string;
  blocks: Block[];
  map: OffsetMap;
}

/** What a file holds, read and cleaned. `sha256` is of the raw bytes, in hexadecimal. */
export interface ExtractedFile {
  mediaType: string;
  charset: string;
  sha256: string;
  /** How often each cleaning rule took something out, by the rule's name. */
  removed: Record<string, number>;
  articles: ExtractedArticle[];
}
