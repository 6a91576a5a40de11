import type { Anchor, AnchorState } from '../../shared/model/anchor.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleDescription, ArticleField, FoundFacts } from '../../shared/model/article.ts';
import type { Block } from '../../shared/model/block.ts';
import type { Brief } from '../../shared/model/brief.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type {
  AnchorId,
  AnnotationId,
  ArticleId,
  CollectionId,
  DocumentId,
  EntityId,
  EvidenceId,
  ImportRunId,
  IndicatorId,
  JobId,
  RenditionId,
  RevisionId,
  SavedSearchId,
  SheetId,
  TagId,
  WatchedFolderId,
} from '../../shared/model/ids.ts';
import type { Mention } from '../../shared/model/mention.ts';
import type { ColumnMapping, ReadingChoices } from '../../shared/model/reading-choices.ts';
import type { ReadingNote } from '../../shared/model/reading-note.ts';
import type { PastSearch, SearchTerms } from '../../shared/model/saved-search.ts';
import type { SourcePart } from '../../shared/model/source-part.ts';
import type { CellDecision, Evidence, Indicator } from '../../shared/model/sheet.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { ImportItem, ImportRun } from '../../shared/contract/corpus.ts';
import type { Suggested } from './file-reader.ts';

/*
 * Everything a library stores, by kind. One record is one row; what a person sees is put together from several.
 */

export interface LibraryRecord {
  id: 'library';
  name: string;
  created: string;
}

/** One imported file. Its bytes lie in sources/ under their SHA-256. */
export interface DocumentRecord {
  id: DocumentId;
  path: string;
  /** The exact path as a file URL, where its bytes are no UTF-8, so that `path` only says how it reads. */
  rawPath: string | null;
  sha256: string;
  mediaType: string;
  charset: string;
  bytes: number;
  imported: string;
  run: ImportRunId;
  /** What the analyst decided about how it is read. */
  reading: ReadingChoices | null;
  notes: readonly ReadingNote[];
  /** How many pieces each cleaning rule took out when it was read last. */
  removed: Readonly<Record<string, number>>;
  /** When the file last changed on disk, in milliseconds since 1970; null for what came otherwise. */
  modified: number | null;
  /** When it was found to be gone from the folder that is watched. */
  missing: string | null;
}

/** What the parser read from a file whose bytes mean nothing to a person; the maps of its revisions point into it. */
export interface RenditionRecord {
  id: RenditionId;
  sha256: string;
  text: string;
  parts: readonly SourcePart[];
  created: string;
}

export interface ArticleRecord extends ArticleDescription {
  id: ArticleId;
  document: DocumentId;
  revision: RevisionId;
  part: number;
  parts: number;
  chars: number;
  words: number;
  added: string;
  corrected: readonly ArticleField[];
  /** What the file says of the facts that were corrected. */
  found: FoundFacts;
  /** The cities that the analyst says it is about, as entities; null where its mentions say so. */
  about: readonly EntityId[] | null;
  excluded: string | null;
  /** When it was put into the trash; null where it was not. */
  trashed: string | null;
}

/**
 * A text, immutable: a changed file, rule or correction makes another one. `map` is an encoded offset map into the bytes
 * of the file, or into its rendition where it has one.
 */
export interface RevisionRecord {
  id: RevisionId;
  article: ArticleId;
  sha256: string;
  text: string;
  blocks: Block[];
  map: number[];
  rendition: RenditionId | null;
  created: string;
}

/**
 * What is suggested for a text, in text order, made with it and never changed: what is decided of it becomes an anchor and
 * a mention, both with the id that `suggestionId` gives.
 */
export interface SuggestionsRecord {
  revision: RevisionId;
  article: ArticleId;
  /** Who made them: the rules and their version. */
  by: string;
  mentions: readonly SuggestedMention[];
}

/** A suggestion with its words. */
export type SuggestedMention = Suggested & { quote: string };

/** The id of a suggestion and of its anchor: its text's, and its place among what is suggested there. */
export function suggestionId(revision: string, place: number): string {
  return `${revision}.${place}`;
}

/** The text that a suggestion was made for; undefined for the id of anything else. */
export function revisionOfSuggestion(id: string): RevisionId | undefined {
  return /^(.+)\.\d+$/.exec(id)?.[1] as RevisionId | undefined;
}

/** Where an anchor stands on a revision that it was not made on. Derived, and made again when it is lost. */
export interface PlacementRecord {
  anchor: AnchorId;
  revision: RevisionId;
  state: AnchorState;
  start: number | null;
  end: number | null;
}

export type TagRecord = Tag & { created: string };
export type AnnotationRecord = Omit<Annotation, 'tags'>;
export interface AnnotationTagRecord {
  annotation: AnnotationId;
  tag: TagId;
}

export interface SheetRecord {
  id: SheetId;
  title: string;
  /** The collection that it is drawn from; null where all articles are. */
  collection: CollectionId | null;
  author: string;
  created: string;
}
export interface SheetPlaceRecord {
  sheet: SheetId;
  place: EntityId;
  position: number;
}
export type IndicatorRecord = Indicator & { sheet: SheetId; position: number };
export interface CellRecord extends CellDecision {
  sheet: SheetId;
  place: EntityId;
  indicator: IndicatorId;
  shown: EvidenceId | null;
}

export interface CollectionRecord {
  id: CollectionId;
  name: string;
  author: string;
  created: string;
}
export interface CollectionArticleRecord {
  collection: CollectionId;
  article: ArticleId;
  added: string;
}

/** A search that the analyst keeps; filters may lack what later versions narrow by. */
export interface SavedSearchRecord extends SearchTerms {
  id: SavedSearchId;
  name: string;
  author: string;
  created: string;
}
/** What a saved search had found when it was looked at last. */
export interface SearchLookRecord {
  search: SavedSearchId;
  at: string;
  articles: readonly ArticleId[];
}
export type SearchHistoryRecord = PastSearch;

export type ImportRunRecord = Omit<ImportRun, 'job'> & { job: JobId };
/** What the report keeps of a file; the rest is what the library knows by now. */
export type ImportItemRecord = Omit<ImportItem, 'inTrash' | 'held' | 'copyOf'> & { run: ImportRunId };

/** A folder that the library follows. `device` is that of the disk it lay on: a disk that is not connected leaves an empty folder. */
export interface WatchedFolderRecord {
  id: WatchedFolderId;
  path: string;
  added: string;
  paused: boolean;
  polling: boolean;
  device: number | null;
  lastRun: ImportRunId | null;
  lastArrival: string | null;
}

/** Something that an import is to read; `upload` is the id of a file that a browser sent, `path` then its name. */
export interface ImportSourceRecord {
  run: ImportRunId;
  position: number;
  path: string;
  upload: string | null;
  /** What the columns of tables in it are for, where that was said with the import. */
  columns: ColumnMapping | null;
}

/** The switch of a cleaning rule; one without a record is on. */
export interface CleaningRuleRecord {
  id: string;
  isOn: boolean;
}

/** What the columns of tables with one header are for, as the analyst said; `header` is its names as JSON, in order. */
export interface ColumnMappingRecord {
  header: string;
  columns: ColumnMapping;
}

/** The analyst says that two articles are not the same; `a` has the smaller id. */
export interface ApartRecord {
  a: ArticleId;
  b: ArticleId;
  author: string;
  created: string;
}

export interface Records {
  library: LibraryRecord;
  document: DocumentRecord;
  article: ArticleRecord;
  revision: RevisionRecord;
  rendition: RenditionRecord;
  suggestions: SuggestionsRecord;
  anchor: Anchor;
  placement: PlacementRecord;
  tag: TagRecord;
  annotation: AnnotationRecord;
  annotationTag: AnnotationTagRecord;
  entity: Entity;
  mention: Mention;
  sheet: SheetRecord;
  sheetPlace: SheetPlaceRecord;
  indicator: IndicatorRecord;
  evidence: Evidence;
  cell: CellRecord;
  brief: Brief;
  collection: CollectionRecord;
  collectionArticle: CollectionArticleRecord;
  cleaningRule: CleaningRuleRecord;
  columnMapping: ColumnMappingRecord;
  apart: ApartRecord;
  importRun: ImportRunRecord;
  importItem: ImportItemRecord;
  watchedFolder: WatchedFolderRecord;
  importSource: ImportSourceRecord;
  savedSearch: SavedSearchRecord;
  searchLook: SearchLookRecord;
  searchHistory: SearchHistoryRecord;
}
export type RecordKind = keyof Records;

/** The fields that name a record of a kind; one value each, in this order, names one record. */
export const recordKeys = {
  library: ['id'],
  document: ['id'],
  article: ['id'],
  revision: ['id'],
  rendition: ['id'],
  suggestions: ['revision'],
  anchor: ['id'],
  placement: ['anchor', 'revision'],
  tag: ['id'],
  annotation: ['id'],
  annotationTag: ['annotation', 'tag'],
  entity: ['id'],
  mention: ['id'],
  sheet: ['id'],
  sheetPlace: ['sheet', 'place'],
  indicator: ['id'],
  evidence: ['id'],
  cell: ['sheet', 'place', 'indicator'],
  brief: ['id'],
  collection: ['id'],
  collectionArticle: ['collection', 'article'],
  cleaningRule: ['id'],
  columnMapping: ['header'],
  apart: ['a', 'b'],
  importRun: ['id'],
  importItem: ['run', 'position'],
  watchedFolder: ['id'],
  importSource: ['run', 'position'],
  savedSearch: ['id'],
  searchLook: ['search'],
  searchHistory: ['id'],
} as const satisfies { [Kind in RecordKind]: readonly (keyof Records[Kind] & string)[] };

export type RecordKey = readonly (string | number)[];

/**
 * One change to make: put a whole record, or remove the one with this key. `knownAs` is what is known of a record that is
 * put, so that storage need not look for it first: `new`: it is not there; `kept`: where it is there it stays as it is.
 */
export type Write = {
  [Kind in RecordKind]:
    { kind: Kind; put: Records[Kind]; knownAs?: 'new' | 'kept' } | { kind: Kind; remove: RecordKey };
}[RecordKind];

export function put<Kind extends RecordKind>(kind: Kind, record: Records[Kind]): Write {
  return { kind, put: record } as Write;
}

/** Puts a record that nobody has put before. */
export function add<Kind extends RecordKind>(kind: Kind, record: Records[Kind]): Write {
  return { kind, put: record, knownAs: 'new' } as Write;
}

/** Puts a record where there is none with its key; one that is there may have been changed since and stays. */
export function provide<Kind extends RecordKind>(kind: Kind, record: Records[Kind]): Write {
  return { kind, put: record, knownAs: 'kept' } as Write;
}

export function remove(kind: RecordKind, ...key: RecordKey): Write {
  return { kind, remove: key } as Write;
}
