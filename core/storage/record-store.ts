import type {
  CommitPart,
  Committed,
  HistoryStore,
  NewEntry,
  RecordStore,
  WriteOrigin,
} from '../ports/storage.ts';
import type { RecordKind, Records, Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import {
  changesSince,
  closeGroup,
  continuedGroup,
  dropUndone,
  entriesPage,
  hasChanges,
  insertGroup,
  lastSeq,
  nextRedo,
  nextUndo,
  renewGroup,
  reopenGroup,
} from './history-log.ts';
import { codecOf, columnName, decode } from './record-codec.ts';
import { applyWrites, concludeWrites, changedBy, readRecord, writeRows } from './record-writer.ts';
import type { Connection } from './sqlite.ts';
import { refreshSummaries } from './summaries.ts';
import { redoNext, undoNext } from './undo.ts';
import { nothingWritten, type WrittenChange } from './written.ts';

/** Rolls a commit back in which nothing would have changed, so that it leaves no entry and keeps what can be redone. */
class NothingChanged extends Error {}

type Listener = (committed: Committed) => void;

/** The record store on SQLite: one connection writes, another reads what is committed. */
export function createRecordStore(
  connections: { write: Connection; read: Connection },
  runtime: Runtime,
): RecordStore & HistoryStore {
  const { write, read } = connections;
  const listeners = new Set<Listener>();
  const announce = (changes: readonly WrittenChange[]): Committed => {
    const committed = { seq: lastSeq(write), changes };
    if (changes.length > 0) for (const listener of listeners) listener(committed);
    return committed;
  };
  return {
    get: async <Kind extends RecordKind>(kind: Kind, ...key: readonly (string | number)[]) =>
      (readRecord(read, kind, key) ?? undefined) as Records[Kind] | undefined,
    where: async (kind, filter) => recordsWhere(read, kind, filter),
    commit: async (writes, origin) => announce(commitWrites(write, writes, origin, timestamp(runtime))),
    commitTogether: async (parts) => announce(commitParts(write, parts)),
    resumeGroup: async (entry) =>
      write.transaction(
        () => reopenGroup(write, entry) ?? insertGroup(write, entry, timestamp(runtime), 'open'),
      ),
    beginGroup: async (entry) =>
      write.transaction(() => insertGroup(write, entry, timestamp(runtime), 'open')),
    endGroup: async (group, message) => write.transaction(() => closeGroup(write, group, message)),
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastSeq: async () => lastSeq(read),
    changesSince: async (seq, limit) => changesSince(read, seq, limit),
    entries: async (page) => entriesPage(read, page),
    next: async () => ({ undo: nextUndo(read), redo: nextRedo(read) }),
    undo: async () => {
      const { entry, changes } = undoNext(write);
      announce(changes);
      return entry;
    },
    redo: async () => {
      const { entry, changes } = redoNext(write);
      announce(changes);
      return entry;
    },
  };
}

function commitWrites(
  connection: Connection,
  writes: readonly Write[],
  origin: WriteOrigin,
  at: string,
): WrittenChange[] {
  try {
    return connection.transaction(() => {
      const changes = applyFor(origin, connection, writes, at);
      refreshSummaries(connection);
      return changes;
    });
  } catch (error) {
    if (error instanceof NothingChanged) return [];
    throw error;
  }
}

/**
 * Long work, which does again what the disk did not keep. The program's parts first: with foreign keys deferred, SQLite would look for children of each row that is written while
 * there are some without their parents.
 */
function commitParts(connection: Connection, parts: readonly CommitPart[]): WrittenChange[] {
  return connection.quickTransaction(() => {
    const written = nothingWritten();
    for (const { writes, origin } of parts)
      if (origin === 'program') writeRows(connection, writes, { group: null, cause: 'program', written });
    for (const { writes, origin } of parts)
      if (origin !== 'program')
        inGroup(connection, origin.group, () => {
          writeRows(connection, writes, { group: origin.group, cause: 'edit', written });
          return written.changes;
        });
    const changes = concludeWrites(connection, written);
    refreshSummaries(connection, written.fresh);
    return changes;
  });
}

function applyFor(
  origin: WriteOrigin,
  connection: Connection,
  writes: readonly Write[],
  at: string,
): WrittenChange[] {
  if (origin === 'program') return applyWrites(connection, writes, null, 'program');
  if ('group' in origin) {
    const { group } = origin;
    return inGroup(connection, group, () => applyWrites(connection, writes, group, 'edit'));
  }
  const continued = origin.continues ? continuedGroup(connection, origin.entry, writes.map(changedBy)) : null;
  if (continued !== null) return applyFurther(connection, writes, continued, origin.entry, at);
  return applyEntry(connection, writes, origin.entry, at);
}

/** What long work changes first drops what was undone; undoing beside it, while it goes on, stays possible. */
function inGroup(connection: Connection, group: number, write: () => WrittenChange[]): WrittenChange[] {
  const isFirst = !hasChanges(connection, group);
  const changes = write();
  if (isFirst && changes.length > 0) dropUndone(connection);
  return changes;
}

function applyEntry(
  connection: Connection,
  writes: readonly Write[],
  entry: NewEntry,
  at: string,
): WrittenChange[] {
  const group = insertGroup(connection, entry, at, 'done');
  const changes = applyWrites(connection, writes, group, 'edit');
  if (changes.length === 0) throw new NothingChanged();
  dropUndone(connection);
  return changes;
}

function applyFurther(
  connection: Connection,
  writes: readonly Write[],
  group: number,
  { message }: NewEntry,
  at: string,
): WrittenChange[] {
  const changes = applyWrites(connection, writes, group, 'edit');
  if (changes.length === 0) throw new NothingChanged();
  renewGroup(connection, group, message, at);
  return changes;
}

function recordsWhere<Kind extends RecordKind>(
  connection: Connection,
  kind: Kind,
  filter: Partial<Records[Kind]>,
): Records[Kind][] {
  const { table, key } = codecOf(kind);
  const fields = Object.keys(filter);
  const where = fields.map((field) => `${columnName(field)} IS ?`).join(' AND ') || '1';
  const values = fields.map((field) => (filter as Record<string, string | number | null>)[field]!);
  const order = key.map(columnName).join(', ');
  return connection
    .all(`SELECT * FROM ${table} WHERE ${where} ORDER BY ${order}`, ...values)
    .map((row) => decode(kind, row));
}
