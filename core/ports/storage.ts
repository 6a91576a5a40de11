import type { HistoryEntry, HistoryMessage } from '../../shared/model/history-entry.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { RecordKey, RecordKind, Records, Write } from './records.ts';

/** A change of the analyst's, as history keeps it. */
export interface NewEntry {
  operation: string;
  author: string;
  message: HistoryMessage;
}

/**
 * On whose behalf a write is made: the analyst's (one entry of history; where it `continues` the newest one, an entry of
 * the same operation and person on the same records, it joins that), a part of long work whose entry was begun
 * before, or the program's own (suggestions, re-anchoring, reports: no entry).
 */
export type WriteOrigin = { entry: NewEntry; continues?: boolean } | { group: number } | 'program';

/** One of several commits that are made together: parts of long work. */
export interface CommitPart {
  writes: readonly Write[];
  origin: Extract<WriteOrigin, { group: number } | 'program'>;
}

/** What a commit changed, by kind of record; the ids are those of the first field of each key. */
export interface Committed {
  seq: number;
  changes: readonly { kind: RecordKind; key: RecordKey }[];
}

/** One row of the change record, without its images. */
export interface ChangeNotice {
  seq: number;
  kind: RecordKind;
  key: RecordKey;
  /** The record before and after, for those who must know what a removed one belonged to. */
  before: unknown;
  after: unknown;
}

export type Filter<Kind extends RecordKind> = Partial<Records[Kind]>;

/** Plain reading of records. Long lists are read in pages, in the order of their keys. */
export interface RecordReads {
  get<Kind extends RecordKind>(kind: Kind, ...key: RecordKey): Promise<Records[Kind] | undefined>;
  /** All records of a kind whose fields equal those of the filter; for lists that are bounded by what they belong to. */
  where<Kind extends RecordKind>(kind: Kind, filter: Filter<Kind>): Promise<Records[Kind][]>;
}

/** Where a library's records live. Commits are atomic; `commit` is durable once it answers. */
export interface RecordStore extends RecordReads {
  commit(writes: readonly Write[], origin: WriteOrigin): Promise<Committed>;
  /**
   * Several commits as one: all of them or none, told of once. Of the origins only a group or the program's own. For long
   * work: it survives the end of the process, and the loss of power once a later `commit` or the end of its group has answered.
   */
  commitTogether(parts: readonly CommitPart[]): Promise<Committed>;
  /** Begins an entry for long work that commits in pieces; it can be undone once it has ended. */
  beginGroup(entry: NewEntry): Promise<number>;
  /** Goes on with an entry that was cut short, where nothing was done since; else begins one. */
  resumeGroup(entry: NewEntry): Promise<number>;
  /** Ends it, with the message to show from now on; without any change in it the entry vanishes. */
  endGroup(group: number, message: HistoryMessage): Promise<void>;
  onCommit(listener: (committed: Committed) => void): () => void;
  /** The sequence number of the newest change. */
  lastSeq(): Promise<number>;
  changesSince(seq: number, limit: number): Promise<ChangeNotice[]>;
}

/** History as it is read and walked. Undo and redo are made from the rows before and after, for every kind alike. */
export interface HistoryStore {
  entries(page: PageRequest): Promise<Page<HistoryEntry>>;
  next(): Promise<{ undo: HistoryEntry | null; redo: HistoryEntry | null }>;
  undo(): Promise<HistoryEntry>;
  redo(): Promise<HistoryEntry>;
}
