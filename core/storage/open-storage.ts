import { rmSync, statSync } from 'node:fs';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { AnnotationReads } from '../ports/annotation-reads.ts';
import type { CleaningReads } from '../ports/cleaning-reads.ts';
import type { CollectionReads } from '../ports/collection-reads.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import type { DuplicateStore } from '../ports/duplicate-store.ts';
import type { ElsewhereReads } from '../ports/elsewhere-reads.ts';
import type { EntityReads } from '../ports/entity-reads.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { SearchSource } from '../ports/search-engine.ts';
import type { SavedSearchReads } from '../ports/saved-search-reads.ts';
import type { OrderReads } from '../ports/order-reads.ts';
import type { SheetReads } from '../ports/sheet-reads.ts';
import type { WatchingReads } from '../ports/watching-reads.ts';
import type { SourceFiles } from '../ports/source-files.ts';
import type { HistoryStore, RecordStore } from '../ports/storage.ts';
import { closeAbandonedGroups } from './history-log.ts';
import { findLibrary, type LibraryFolder, makeLibraryFolder } from './library-folder.ts';
import { acquireLock, type LibraryLock, lockHolder } from './library-lock.ts';
import { checkVersion, createSchema, migrate } from './migrate.ts';
import { duplicateStore } from './duplicate-store.ts';
import { annotationReads } from './reads/annotations.ts';
import { cleaningReads } from './reads/cleaning.ts';
import { collectionReads } from './reads/collections.ts';
import { corpusReads } from './reads/corpus.ts';
import { elsewhereReads, elsewhereSource } from './reads/elsewhere/elsewhere-source.ts';
import { entityReads } from './reads/entities.ts';
import { savedSearchReads } from './reads/saved-searches.ts';
import { searchSource } from './reads/search-source.ts';
import { orderReads } from './reads/order.ts';
import { sheetReads } from './reads/sheets.ts';
import { watchingReads } from './reads/watching.ts';
import { createRecordStore } from './record-store.ts';
import { sourceFiles } from './source-files.ts';
import { Connection } from './sqlite.ts';

/**
 * Durable at each commit. Pages that an import writes again and again (32 MB of them) stay in memory, and go from the
 * write-ahead log into the database only when it holds as much.
 */
const WRITING = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000`;

/** An open library: its records, what is asked of them, and its raw files. */
export interface OpenStorage {
  folder: LibraryFolder;
  mode: 'write' | 'read';
  /** Who else has it open for writing, when this one only reads. */
  holder: string | null;
  records: RecordStore & HistoryStore;
  reads: CleaningReads &
    CorpusReads &
    OrderReads &
    CollectionReads &
    AnnotationReads &
    ElsewhereReads &
    EntityReads &
    SavedSearchReads &
    SheetReads &
    WatchingReads;
  /** What finding near-copies keeps. */
  duplicates: DuplicateStore;
  sources: SourceFiles;
  /** The articles, and all else that is searched, as the search engine reads them. */
  searchSources: { articles: SearchSource; elsewhere: SearchSource };
  close(): void;
}

/**
 * Opens the library in a folder. In mode `write` it takes the lock first and brings an older library up to date; in mode
 * `read` it changes nothing. A library that is locked, damaged, read-only or newer is refused with its own code and left
 * as it was.
 */
export function openStorage(root: string, mode: 'write' | 'read', runtime: Runtime): OpenStorage {
  const folder = findLibrary(root);
  examine(folder);
  return mode === 'write' ? openForWriting(folder, runtime) : openForReading(folder, runtime);
}

/** Makes a new library in an empty folder and opens it for writing. */
export function createStorage(root: string, name: string, runtime: Runtime): OpenStorage {
  const folder = makeLibraryFolder(root);
  const lock = acquireLock(folder.lock, timestamp(runtime));
  try {
    const connection = new Connection(folder.database, 'write');
    connection.exec('PRAGMA journal_mode = WAL');
    createSchema(connection);
    connection.run(
      'INSERT INTO library (id, name, created) VALUES (?, ?, ?)',
      'library',
      name,
      timestamp(runtime),
    );
    connection.close();
    return writable(folder, lock, runtime);
  } catch (error) {
    lock.release();
    rmSync(folder.database, { force: true });
    throw error;
  }
}

/** Looks at a library without changing it. Throws libraryDamaged or libraryNewer. */
function examine(folder: LibraryFolder): void {
  const connection = new Connection(folder.database, readingAccess(folder));
  try {
    checkVersion(connection, folder.root);
    const verdict = connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')!.quick_check;
    if (verdict !== 'ok') throw new WorkbenchError('libraryDamaged', { path: folder.root, problem: verdict });
  } finally {
    connection.close();
  }
}

/** A library that was closed in order has no write-ahead log; then it can be read where nothing may be written. */
function readingAccess(folder: LibraryFolder): 'read' | 'still' {
  const log = statSync(`${folder.database}-wal`, { throwIfNoEntry: false });
  return log && log.size > 0 ? 'read' : 'still';
}

function openForWriting(folder: LibraryFolder, runtime: Runtime): OpenStorage {
  const lock = acquireLock(folder.lock, timestamp(runtime));
  try {
    return writable(folder, lock, runtime);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function writable(folder: LibraryFolder, lock: LibraryLock, runtime: Runtime): OpenStorage {
  const write = new Connection(folder.database, 'write');
  write.exec(WRITING);
  migrate(write, folder);
  write.transaction(() => closeAbandonedGroups(write));
  const read = new Connection(folder.database, 'read');
  return assemble(folder, 'write', null, { write, read }, runtime, () => lock.release());
}

function openForReading(folder: LibraryFolder, runtime: Runtime): OpenStorage {
  const holder = lockHolder(folder.lock);
  const read = openReader(folder.database);
  return assemble(folder, 'read', holder && `${holder.pid}`, { write: read, read }, runtime, () => {});
}

/** Reads beside a writer; where the folder cannot be written there can be none, and then the file stands still. */
function openReader(file: string): Connection {
  const connection = new Connection(file, 'read');
  try {
    connection.get('PRAGMA user_version');
    return connection;
  } catch (error) {
    connection.close();
    if (error instanceof WorkbenchError && error.code === 'libraryReadOnly')
      return new Connection(file, 'still');
    throw error;
  }
}

function assemble(
  folder: LibraryFolder,
  mode: 'write' | 'read',
  holder: string | null,
  connections: { write: Connection; read: Connection },
  runtime: Runtime,
  release: () => void,
): OpenStorage {
  const { read, write } = connections;
  return {
    folder,
    mode,
    holder,
    records: createRecordStore(connections, runtime),
    reads: {
      ...cleaningReads(read),
      ...{ ...corpusReads(read), ...orderReads(read), ...collectionReads(read) },
      ...{ ...annotationReads(read), ...entityReads(read), ...sheetReads(read) },
      ...{ ...watchingReads(read), ...savedSearchReads(read), ...elsewhereReads(read) },
    },
    duplicates: duplicateStore(connections),
    sources: sourceFiles(folder.sources),
    searchSources: { articles: searchSource(read), elsewhere: elsewhereSource(read) },
    close: () => {
      read.close();
      write.close();
      release();
    },
  };
}
