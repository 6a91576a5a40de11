import type { ArticleCity, ArticleDescription } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/block.ts';
import type { Entity, EntityKind } from '../../shared/model/entity.ts';
import type { OffsetMap } from '../../shared/model/offset-map.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadingNote } from '../../shared/model/reading-note.ts';
import type { SourcePart } from '../../shared/model/source-part.ts';
import type { TextRange } from '../../shared/model/text-range.ts';

/** Words of a text that are proposed to name an entity or state a quantity. Offsets: UTF-16 code units, half-open. */
export interface Suggested extends TextRange {
  kind: EntityKind | 'quantity';
  entity: string | null;
  quantity: Quantity | null;
  /** The place that a quantity is proposed to belong to. */
  place: string | null;
}

export interface ReadArticle extends ArticleDescription {
  text: string;
  blocks: Block[];
  map: OffsetMap;
  cities: ArticleCity[];
  suggestions: Suggested[];
}

/** How a file is to be read, where the analyst or the library decided something about it. */
export interface ReadOptions extends ReadingChoices {
  /** The cleaning rules that are switched off, by name. */
  rulesOff: readonly string[];
}

export const READ_AS_FOUND: ReadOptions = { charset: null, columns: null, cuts: null, rulesOff: [] };

/** A file as it was read: its articles, cleaned and described, with what is suggested for them. */
export interface ReadFile {
  mediaType: string;
  charset: string;
  sha256: string;
  /** Null where articles map to the bytes of the file; else what their maps point into. */
  rendition: { text: string; parts: readonly SourcePart[] } | null;
  notes: readonly ReadingNote[];
  articles: ReadArticle[];
  /** The entities that suggestions point at, each with what it lies in. */
  entities: Entity[];
  /** How many pieces each cleaning rule took out. */
  removed: Record<string, number>;
  /** Who made the suggestions: the rules and their version. */
  by: string;
}

/** Reads files away from the core's own thread. Throws WorkbenchError with one of the codes for files. */
export interface FileReader {
  read(file: { name: string; bytes: Uint8Array; options?: ReadOptions }): Promise<ReadFile>;
  close(): Promise<void>;
}
