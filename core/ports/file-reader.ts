import type { Failure } from '../../shared/contract/errors.ts';
import type { TableColumns } from '../../shared/contract/rereading.ts';
import type { ArticleCity, ArticleDescription } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/block.ts';
import type { Entity, EntityKind } from '../../shared/model/entity.ts';
import type { OffsetMap } from '../../shared/model/offset-map.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { ColumnMapping, ReadingChoices } from '../../shared/model/reading-choices.ts';
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
  /** A Chinese character counts as one. */
  words: number;
  blocks: Block[];
  map: OffsetMap;
  cities: ArticleCity[];
  suggestions: Suggested[];
}

/** How a file is to be read, where the analyst or the library decided something about it. */
export interface ReadOptions extends ReadingChoices, ReadingRules {}

/** What a library decided about how all of its files are read. */
export interface ReadingRules {
  /** The cleaning rules that are switched off, by name. */
  rulesOff: readonly string[];
  /** What the columns of tables are for, by their headers. */
  remembered: readonly RememberedColumns[];
}

/** What the columns of tables with one header are for; `header` names all of them, in the order of the alphabet. */
export interface RememberedColumns {
  header: readonly string[];
  columns: ColumnMapping;
}

export const NO_RULES: ReadingRules = { rulesOff: [], remembered: [] };

export const READ_AS_FOUND: ReadOptions = { charset: null, columns: null, cuts: null, ...NO_RULES };

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

/** A file on this machine: what it is called, and what opens it (its bytes where its name is no text). */
export interface FileOnDisk {
  name: string;
  location: string | Uint8Array;
  /** Its size when it was found. */
  bytes: number;
}

/** What a file was when it was looked at. */
export interface FileLook {
  sha256: string;
  bytes: number;
  /** When it last changed, in milliseconds since 1970; null where that was so lately that it may change unnoticed. */
  modified: number | null;
}

/** A file to read that was looked at before. */
export interface FileToRead extends FileOnDisk {
  look: FileLook;
  options?: ReadOptions;
}

/** A file on this machine whose tables are asked for. */
export type FileToOutline = Omit<FileOnDisk, 'bytes'> & {
  /** Its bytes, where they do not lie there as they are. */
  bytes?: Uint8Array;
  options: ReadOptions;
};

/** A large table on this machine that does not change, with its size in bytes. */
export type FileToSlice = Pick<FileOnDisk, 'name' | 'bytes'> & {
  location: string;
  sha256: string;
  options: ReadOptions;
};

/** Some articles of a large table; `next` is the byte at which the next one begins, null at the end. */
export type ReadSlice = ReadFile & { next: number | null };

/** One of several that were asked for together; each ends by itself. */
export type Each<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/**
 * Reads files away from the core's own thread, each within limits of time and memory: one that takes too much ends as
 * fileTooSlow or fileTooCostly and holds up none of the others.
 */
export interface FileReader {
  /** Throws WorkbenchError with one of the codes for files. */
  read(file: { name: string; bytes: Uint8Array; options?: ReadOptions }): Promise<ReadFile>;
  /** The tables of a file with one article a row, by its beginning. Throws WorkbenchError with one of the codes for files. */
  outline(file: FileToOutline): Promise<TableColumns[]>;
  /** Hashes files where they lie; what cannot come in at all is refused by its size and kind, unread. */
  look(files: readonly FileOnDisk[]): Promise<Each<FileLook>[]>;
  /**
   * Reads files where they lie and puts their bytes into the folder `keepIn`, by their SHA-256, durably. Ends as
   * fileChanging where a file is no longer what it was when it was looked at.
   */
  readAll(files: readonly FileToRead[], keepIn: string): Promise<Each<ReadFile>[]>;
  /** Puts the bytes of a file that was looked at into the folder `keepIn`. Ends as fileChanging like `readAll`. */
  keep(file: FileToRead, keepIn: string): Promise<Each<null>>;
  /** Reads a stretch of a large table from the byte `from` on; 'whole' where it cannot be read so. */
  readSlice(file: FileToSlice & { from: number }): Promise<Each<ReadSlice | 'whole'>>;
  /** How many articles a table has that can be read in stretches. */
  countArticles(file: FileToSlice): Promise<Each<number>>;
  /** How many files it can read at a time. */
  readonly threads: number;
  close(): Promise<void>;
}
