import type { Mention } from '../../shared/model/mention.ts';
import type { RecordKey, RecordKind, Write } from '../ports/records.ts';
import { noteFresh, noteRemoved } from './fresh-mentions.ts';
import { appendChange, type Cause } from './history-log.ts';
import { codecOf } from './record-codec.ts';
import { recordTables } from './record-tables.ts';
import { howOf, inLots, type Lot, putRows, type Rows } from './row-lots.ts';
import type { Connection } from './sqlite.ts';
import { changeOf, nothingWritten, tell, touch, type Written, type WrittenChange } from './written.ts';

/** Carries out writes inside the running transaction and records each row before and after. Answers with what changed. */
export function applyWrites(
  connection: Connection,
  writes: readonly Write[],
  group: number | null,
  cause: Cause,
): WrittenChange[] {
  const written = nothingWritten();
  writeRows(connection, writes, { group, cause, written });
  return concludeWrites(connection, written);
}

/** Like `applyWrites` for several parts that go together; `concludeWrites` comes after the last. */
export function writeRows(connection: Connection, writes: readonly Write[], writing: Writing): void {
  for (const lot of inLots(writes)) {
    if (isUnseen(lot, writing.cause)) writeUnseen(connection, lot, writing.written);
    else for (const write of lot.writes) writeSeen(connection, write, writing);
  }
}

/** Tells followers of what the program changed, where no change of the analyst's tells of it already. */
export function concludeWrites(connection: Connection, written: Written): WrittenChange[] {
  for (const [name, change] of written.touched) {
    if (written.told.has(name)) continue;
    appendChange(connection, null, 'program', { ...change, before: null, after: null });
    tell(written, change);
  }
  markStale(connection, written.staleArticles);
  return written.changes;
}

/** Their summaries are made anew before the transaction ends. */
function markStale(connection: Connection, articles: Set<string>): void {
  for (const article of articles) connection.run('INSERT INTO stale_article VALUES (?)', article);
  articles.clear();
}

export interface Writing {
  group: number | null;
  cause: Cause;
  written: Written;
}

/** True for rows of which nothing is asked but that they are there: many of them go into one statement. */
function isUnseen(lot: Lot, cause: Cause): boolean {
  if (lot.records.length === 0) return false;
  return recordTables[lot.kind].role !== 'tracked' || (lot.how === 'new' && cause === 'program');
}

function writeUnseen(connection: Connection, lot: Lot, written: Written): void {
  const { kind, records } = lot;
  const { role } = recordTables[kind];
  // A row that is never changed stays as it is where it is there: it was made with the same content.
  putRows(connection, { ...lot, how: role === 'immutable' ? 'kept' : lot.how });
  note(written, lot);
  if (role === 'tracked') for (const record of records) touch(written, changeOf(kind, record));
}

function writeSeen(connection: Connection, write: Write, writing: Writing): void {
  const { written, cause } = writing;
  const { role } = recordTables[write.kind];
  if (role === 'immutable') throw new TypeError(`A ${write.kind} is never removed`);
  const before = isAwaited(write) ? readRecord(connection, write.kind, keyOfWrite(write)) : null;
  if (!carryOut(connection, write) || role === 'report') return;
  const after = 'put' in write ? write.put : null;
  if (after) note(written, { kind: write.kind, how: howOf(write), records: [after] });
  else if (before) noteRemoval(written, write.kind, before);
  if (cause === 'program') touch(written, changeOf(write.kind, (after ?? before)!));
  else record(connection, write, { before, after }, writing);
}

function note({ fresh, staleArticles }: Written, rows: Rows): void {
  noteFresh(fresh, rows);
  if (rows.kind === 'mention' || rows.kind === 'suggestions')
    for (const { article } of rows.records as readonly { article: string }[]) staleArticles.add(article);
}

function noteRemoval({ fresh, staleArticles }: Written, kind: RecordKind, record: object): void {
  noteRemoved(fresh, kind, record);
  if (kind === 'mention') staleArticles.add((record as Mention).article);
}

/** True where the row may be there already and its image is wanted. */
function isAwaited(write: Write): boolean {
  return !('put' in write && write.knownAs !== undefined) && recordTables[write.kind].role !== 'report';
}

/** False where nothing was written, since the record was there and stays. */
function carryOut(connection: Connection, write: Write): boolean {
  if (!('put' in write)) connection.run(codecOf(write.kind).remove, ...write.remove);
  else {
    const rows = { kind: write.kind, how: howOf(write), records: [write.put] };
    return putRows(connection, rows) > 0 || rows.how !== 'kept';
  }
  return true;
}

function record(
  connection: Connection,
  write: Write,
  images: { before: object | null; after: object | null },
  { group, cause, written }: Writing,
): void {
  if (sameRecord(images.before, images.after)) return;
  const change = changedBy(write);
  appendChange(connection, group, cause, { ...change, ...images });
  tell(written, change);
}

export function readRecord(connection: Connection, kind: RecordKind, key: RecordKey): object | null {
  const row = connection.get(codecOf(kind).select, ...key);
  return row ? codecOf(kind).fromRow(row) : null;
}

/** The record that a write is about. */
export function changedBy(write: Write): WrittenChange {
  return { kind: write.kind, key: keyOfWrite(write) };
}

/** Compares two records by what would be stored of them. */
export function sameRecord(a: object | null, b: object | null): boolean {
  if (a === null || b === null) return a === b;
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function keyOfWrite(write: Write): RecordKey {
  return 'put' in write ? codecOf(write.kind).keyOf(write.put) : write.remove;
}
