import { WorkbenchError } from '../../shared/contract/errors.ts';
import { HistoryEntry, type HistoryMessage } from '../../shared/model/history-entry.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { RecordKey, RecordKind } from '../ports/records.ts';
import type { ChangeNotice, NewEntry } from '../ports/storage.ts';
import type { Connection, Row } from './sqlite.ts';

export type Cause = 'edit' | 'undo' | 'redo' | 'program';

export interface ChangeRow {
  kind: RecordKind;
  key: RecordKey;
  before: object | null;
  after: object | null;
}

/*
 * History groups and the change record, as rows. What is done with them is in record-writer.ts and undo.ts.
 */

/** Begins a group; `open` for long work, which may yet turn out to change nothing. */
export function insertGroup(
  connection: Connection,
  entry: NewEntry,
  at: string,
  state: 'open' | 'done',
): number {
  return connection.run(
    'INSERT INTO history_group (at, author, operation, message, state) VALUES (?, ?, ?, ?, ?)',
    at,
    entry.author,
    entry.operation,
    JSON.stringify(entry.message),
    state,
  ).lastId;
}

/** The newest group, where it stands, is of the same operation and person, and changed none but these records. */
export function continuedGroup(
  connection: Connection,
  { operation, author }: NewEntry,
  records: readonly Pick<ChangeRow, 'kind' | 'key'>[],
): number | null {
  const newest = connection.get('SELECT * FROM history_group ORDER BY id DESC LIMIT 1');
  if (newest?.state !== 'done' || newest.operation !== operation || newest.author !== author) return null;
  const known = new Set(records.map(({ kind, key }) => `${kind} ${JSON.stringify(key)}`));
  const changed = connection.all(
    'SELECT DISTINCT kind, key FROM change WHERE group_id = ?',
    newest.id as number,
  );
  return changed.every(({ kind, key }) => known.has(`${kind as string} ${key as string}`))
    ? (newest.id as number)
    : null;
}

/** Opens the newest group again where it was cut short: it stands, with the message of this entry. */
export function reopenGroup(connection: Connection, { operation, author, message }: NewEntry): number | null {
  const newest = connection.get('SELECT * FROM history_group ORDER BY id DESC LIMIT 1');
  if (newest?.state !== 'done' || newest.operation !== operation || newest.author !== author) return null;
  if (newest.message !== JSON.stringify(message)) return null;
  connection.run(`UPDATE history_group SET state = 'open' WHERE id = ?`, newest.id as number);
  return newest.id as number;
}

/** What goes on in a group is the last thing that happened. */
export function renewGroup(connection: Connection, group: number, message: HistoryMessage, at: string): void {
  connection.run(
    'UPDATE history_group SET message = ?, at = ? WHERE id = ?',
    JSON.stringify(message),
    at,
    group,
  );
}

/** A new change means that what was undone before can no longer be redone. */
export function dropUndone(connection: Connection): void {
  connection.run(`UPDATE history_group SET state = 'dropped' WHERE state = 'undone'`);
}

/** Ends a group of long work; one in which nothing changed vanishes. */
export function closeGroup(connection: Connection, group: number, message: HistoryMessage): void {
  if (!hasChanges(connection, group)) connection.run('DELETE FROM history_group WHERE id = ?', group);
  else {
    connection.run(
      `UPDATE history_group SET state = 'done', message = ? WHERE id = ?`,
      JSON.stringify(message),
      group,
    );
  }
}

export function hasChanges(connection: Connection, group: number): boolean {
  return connection.get('SELECT 1 FROM change WHERE group_id = ? LIMIT 1', group) !== undefined;
}

/** Groups that were open when the program died: what they did stands and can be undone. */
export function closeAbandonedGroups(connection: Connection): void {
  connection.run(
    `DELETE FROM history_group WHERE state = 'open' AND NOT EXISTS (SELECT 1 FROM change WHERE group_id = history_group.id)`,
  );
  connection.run(`UPDATE history_group SET state = 'done' WHERE state = 'open'`);
}

export function appendChange(
  connection: Connection,
  group: number | null,
  cause: Cause,
  change: ChangeRow,
): number {
  return connection.run(
    'INSERT INTO change (group_id, cause, kind, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    group,
    cause,
    change.kind,
    JSON.stringify(change.key),
    change.before && JSON.stringify(change.before),
    change.after && JSON.stringify(change.after),
  ).lastId;
}

export function lastSeq(connection: Connection): number {
  return connection.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM change')!.seq;
}

/** The edits of a group in the order they were made. */
export function editsOf(connection: Connection, group: number): ChangeRow[] {
  return connection
    .all(`SELECT * FROM change WHERE group_id = ? AND cause = 'edit' ORDER BY seq`, group)
    .map(toChange);
}

export function changesSince(connection: Connection, seq: number, limit: number): ChangeNotice[] {
  return connection
    .all('SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit)
    .map((row) => ({ seq: row.seq as number, ...toChange(row) }));
}

export function nextUndo(connection: Connection): HistoryEntry | null {
  return entryOf(connection, `SELECT * FROM history_group WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
}

export function nextRedo(connection: Connection): HistoryEntry | null {
  return entryOf(connection, `SELECT * FROM history_group WHERE state = 'undone' ORDER BY id LIMIT 1`);
}

export function markGroup(connection: Connection, group: number, state: 'done' | 'undone'): void {
  connection.run('UPDATE history_group SET state = ? WHERE id = ?', state, group);
}

export function entriesPage(connection: Connection, { offset, limit }: PageRequest): Page<HistoryEntry> {
  const { total } = connection.get<{ total: number }>('SELECT count(*) AS total FROM history_group')!;
  const rows = connection.all('SELECT * FROM history_group ORDER BY id DESC LIMIT ? OFFSET ?', limit, offset);
  return { items: rows.map(toEntry), total };
}

/** Throws undoBlocked, naming the later change of the same record, or the group itself where there is none. */
export function blocked(connection: Connection, group: number, change: ChangeRow): WorkbenchError {
  const later = connection.get<{ operation: string }>(
    `SELECT g.operation FROM change c JOIN history_group g ON g.id = c.group_id
     WHERE c.kind = ? AND c.key = ? AND c.group_id <> ? AND g.state IN ('done', 'open') ORDER BY c.seq DESC LIMIT 1`,
    change.kind,
    JSON.stringify(change.key),
    group,
  );
  return new WorkbenchError('undoBlocked', { kind: change.kind, by: later?.operation ?? null });
}

function entryOf(connection: Connection, sql: string): HistoryEntry | null {
  const row = connection.get(sql);
  return row ? toEntry(row) : null;
}

function toEntry(row: Row): HistoryEntry {
  return HistoryEntry.parse({
    seq: row.id,
    at: row.at,
    author: row.author,
    operation: row.operation,
    message: JSON.parse(row.message as string) as unknown,
    undone: row.state === 'undone' || row.state === 'dropped',
  });
}

function toChange(row: Row): ChangeRow {
  return {
    kind: row.kind as RecordKind,
    key: JSON.parse(row.key as string) as RecordKey,
    before: image(row.before),
    after: image(row.after),
  };
}

function image(text: unknown): object | null {
  return text === null ? null : (JSON.parse(text as string) as object);
}
