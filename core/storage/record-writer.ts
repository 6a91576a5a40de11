import type { RecordKey, RecordKind, Write } from '../ports/records.ts';
import { appendChange, type Cause } from './history-log.ts';
import { codecOf } from './record-codec.ts';
import { recordTables } from './record-tables.ts';
import type { Connection } from './sqlite.ts';

export interface WrittenChange {
  kind: RecordKind;
  key: RecordKey;
}

/** What one transaction has written, beyond the rows: which followers were told already, and whose mentions changed. */
export interface Written {
  changes: WrittenChange[];
  /** The records that the change record names already, and those that the program's writes concern. */
  told: Set<string>;
  touched: Map<string, WrittenChange>;
  staleArticles: Set<string>;
}

export function nothingWritten(): Written {
  return { changes: [], told: new Set(), touched: new Map(), staleArticles: new Set() };
}

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

/** Like `applyWrites` for several lots that go together; `concludeWrites` comes after the last. */
export function writeRows(connection: Connection, writes: readonly Write[], writing: Writing): void {
  for (const write of writes) {
    const change = applyWrite(connection, write, writing);
    if (change) tell(writing.written, change);
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

function tell(written: Written, change: WrittenChange): void {
  written.changes.push(change);
  written.told.add(nameOf(change));
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

function applyWrite(connection: Connection, write: Write, writing: Writing): WrittenChange | null {
  const { role } = recordTables[write.kind];
  if (role === 'immutable') return insertImmutable(connection, write);
  const before = isAwaited(write) ? readRecord(connection, write.kind, keyOfWrite(write)) : null;
  if (!carryOut(connection, write) || role === 'report') return null;
  const after = 'put' in write ? write.put : null;
  if (write.kind === 'mention') writing.written.staleArticles.add(articleOf((after ?? before) as MentionRow));
  if (writing.cause === 'program') return touch(writing.written.touched, write, before, after);
  return record(connection, write, { before, after }, writing.group, writing.cause);
}

type MentionRow = { article: string };

function articleOf({ article }: MentionRow): string {
  return article;
}

/** True where the row may be there already and its image is wanted. */
function isAwaited(write: Write): boolean {
  return !('put' in write && write.knownAs !== undefined) && recordTables[write.kind].role !== 'report';
}

/** False where nothing was written, since the record was there and stays. */
function carryOut(connection: Connection, write: Write): boolean {
  const codec = codecOf(write.kind);
  if (!('put' in write)) connection.run(codec.remove, ...write.remove);
  else if (write.knownAs === 'kept')
    return connection.run(codec.insertNew, ...codec.toParameters(write.put)).changes > 0;
  else
    connection.run(write.knownAs === 'new' ? codec.insert : codec.upsert, ...codec.toParameters(write.put));
  return true;
}

/** A row that is there already stays as it is: it was made with the same content. */
function insertImmutable(connection: Connection, write: Write): null {
  if (!('put' in write)) throw new TypeError(`A ${write.kind} is never removed`);
  connection.run(codecOf(write.kind).insertNew, ...codecOf(write.kind).toParameters(write.put));
  return null;
}

/** The program's own writes leave no images, only the news that something changed: once for each record concerned. */
function touch(
  touched: Map<string, WrittenChange>,
  write: Write,
  before: object | null,
  after: object | null,
): null {
  const owner = recordTables[write.kind].belongsTo;
  const field = owner && (((after ?? before) as Record<string, string>)[owner.field] as string);
  const change = owner ? { kind: owner.kind, key: [field!] } : { kind: write.kind, key: keyOfWrite(write) };
  touched.set(nameOf(change), change);
  return null;
}

function nameOf({ kind, key }: WrittenChange): string {
  return `${kind} ${key.join(' ')}`;
}

function record(
  connection: Connection,
  write: Write,
  images: { before: object | null; after: object | null },
  group: number | null,
  cause: Cause,
): WrittenChange | null {
  if (sameRecord(images.before, images.after)) return null;
  const change = changedBy(write);
  appendChange(connection, group, cause, { ...change, ...images });
  return change;
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
