import type { AnchorState, Location } from '../../shared/model/anchor.ts';
import type { Article, ArticleStanding } from '../../shared/model/article.ts';
import type {
  AnchorId,
  ArticleId,
  CollectionId,
  DocumentId,
  ImportRunId,
  RevisionId,
} from '../../shared/model/ids.ts';
import type { MentionKind } from '../../shared/model/mention.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { LibraryCounts } from '../../shared/contract/library.ts';
import type { ImportConcern, ImportItem, ImportOutcome } from '../../shared/contract/corpus.ts';
import type { DocumentRecord, ImportItemRecord, ImportRunRecord, RevisionRecord } from './records.ts';

export type ArticleOrder = 'title' | 'date' | 'added';

/** Which articles a list shows, and in which order. */
export interface ArticleList {
  sort: ArticleOrder;
  standing: ArticleStanding;
  collection?: CollectionId | undefined;
}

/** What an anchor needs to be found again on another revision of its article. */
export interface AnchorToPlace {
  id: AnchorId;
  /** The text that it was made on, and where its words stand on the current one. */
  revision: RevisionId;
  placed: Location;
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  /** What the mention on it is of, where one was accepted or rejected. */
  decided: MentionKind | null;
}

/** What a document is known by: its path, its bytes, and when they last changed on disk. */
export type KnownDocument = Pick<
  DocumentRecord,
  'id' | 'path' | 'sha256' | 'mediaType' | 'bytes' | 'modified' | 'reading'
>;

/** Which files of a report are listed: those that ended so, all where none is named; of these, those that are worth a look. */
export interface ItemList {
  outcomes: readonly ImportOutcome[];
  concerning: boolean;
  concern?: ImportConcern | undefined;
}

export type ArticleFacts = Omit<ImportItem['articles'][number], 'id'>;

/** What imports and lists ask of the store. */
export interface CorpusReads {
  counts(): Promise<LibraryCounts>;
  articles(list: ArticleList, page: PageRequest): Promise<Page<Article>>;
  article(id: ArticleId): Promise<Article | undefined>;
  /** The current text without its map. */
  textOf(article: ArticleId): Promise<Pick<RevisionRecord, 'id' | 'text' | 'blocks'> | undefined>;
  revisionOf(article: ArticleId): Promise<RevisionRecord | undefined>;
  documentIds(
    by: { path: string } | { sha256: string },
  ): Promise<{ id: DocumentId; path: string; sha256: string }[]>;
  /** The documents that some paths stand for, and those with some bytes (SHA-256), the earliest first. */
  documentsAt(paths: readonly string[]): Promise<KnownDocument[]>;
  documentsWith(hashes: readonly string[]): Promise<KnownDocument[]>;
  /** The anchors of an article that an annotation, a decided mention or evidence stands on. */
  anchorsInUse(article: ArticleId): Promise<AnchorToPlace[]>;
  /** Imports that have not come to an end, the oldest first. */
  unfinishedRuns(): Promise<ImportRunRecord[]>;
  /** The paths of an import's files that have ended. */
  endedFiles(run: ImportRunId): Promise<Set<string>>;
  importRuns(page: PageRequest): Promise<Page<ImportRunRecord>>;
  importItems(run: ImportRunId, list: ItemList, page: PageRequest): Promise<Page<ImportItemRecord>>;
  /** What is known by now of articles that are in the library. */
  factsOf(articles: readonly ArticleId[]): Promise<Map<ArticleId, ArticleFacts>>;
  /** What the library holds of files, by their paths. */
  heldAt(paths: readonly string[]): Promise<Map<string, NonNullable<ImportItem['held']>>>;
  /** Of each article the one that it is most nearly the same as, among those that were added before it. */
  earlierCopies(articles: readonly ArticleId[]): Promise<Map<ArticleId, NonNullable<ImportItem['copyOf']>>>;
  /** The family of near-copies that each article belongs to, by its member with the smallest id; those without one are left out. */
  familiesOf(articles: readonly ArticleId[]): Promise<Map<ArticleId, ArticleId>>;
}

/** Where words stand on the current revision of their article. */
export interface Placed {
  state: AnchorState;
  start: number | null;
  end: number | null;
}
