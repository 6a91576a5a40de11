import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WorkbenchError } from '../../shared/contract/errors.ts';

/** Who holds a library for writing, in words for a person: 'process 4711 since 2026-11-22T10:00:00Z'. */
export interface LockHolder {
  pid: number;
  since: string;
}

export interface LibraryLock {
  release(): void;
}

/*
 * The right to write is a write transaction that is never committed, on a tiny database beside the library. SQLite
 * takes the lock from the system, so it is gone when its holder dies, however it dies; and readers can still see
 * who holds it, because a reserved lock lets them in.
 */

/** Takes the right to write. Throws libraryLocked with the holder, or libraryReadOnly where the folder cannot be written. */
export function acquireLock(file: string, since: string): LibraryLock {
  const database = open(file);
  try {
    announce(database, since);
    database.exec('BEGIN IMMEDIATE');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    throw isBusy(error)
      ? lockedError(file)
      : new WorkbenchError('libraryReadOnly', { path: path.dirname(file) }, { cause: error });
  }
}

/** Who holds the right to write now, or null where nobody does. */
export function lockHolder(file: string): LockHolder | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    if (isFree(database)) return null;
    return (
      (database.prepare('SELECT pid, since FROM holder').get() as LockHolder | undefined) ?? {
        pid: 0,
        since: '',
      }
    );
  } catch {
    // No lock file, or none that could be opened: nobody can be holding it.
    return null;
  } finally {
    database?.close();
  }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw new WorkbenchError('libraryReadOnly', { path: path.dirname(file) }, { cause: error });
  }
}

/** Writes down who is about to hold it. Fails with SQLITE_BUSY where somebody does. */
function announce(database: DatabaseSync, since: string): void {
  database.exec(
    'BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since TEXT); DELETE FROM holder',
  );
  database.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, since);
  database.exec('COMMIT');
}

function isFree(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

function lockedError(file: string): WorkbenchError {
  const holder = lockHolder(file);
  return new WorkbenchError('libraryLocked', {
    path: path.dirname(file),
    pid: holder?.pid ?? null,
    since: holder?.since ?? null,
  });
}
