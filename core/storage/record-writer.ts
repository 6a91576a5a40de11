import type { RecordKey, RecordKind, Write } from '../ports/records.ts';
import { appendChange, type Cause } from './history-log.ts';
import { codecOf } from './record-codec.ts';
import { recordTables } from './record-tables.ts';
import type { Connection } from './sqlite.ts';

export interface WrittenChange {
  kind: RecordKind;
  key: RecordKey;
}

/** Carries out writes inside the running transaction and records each row before and after. Answers with what changed. */
export function applyWrites(
  connection: Connection,
  writes: readonly Write[],
  group: number | null,
  cause: Cause,
): WrittenChange[] {
  const changes: WrittenChange[] = [];
  const touched = new Map<string, WrittenChange>();
  for (const write of writes) {
    const change = applyWrite(connection, write, group, cause, touched);
    if (change) changes.push(change);
  }
  for (const { kind, key } of touched.values()) {
    appendChange(connection, null, 'program', { kind, key, before: null, after: null });
    changes.push({ kind, key });
  }
  return changes;
}

function applyWrite(
  connection: Connection,
  write: Write,
  group: number | null,
  cause: Cause,
  touched: Map<string, WrittenChange>,
): WrittenChange | null {
  const { role } = recordTables[write.kind];
  if (role === 'immutable') return insertImmutable(connection, write);
  const before = readRecord(connection, write.kind, keyOfWrite(write));
  if ('put' in write)
    connection.run(codecOf(write.kind).upsert, ...codecOf(write.kind).toParameters(write.put));
  else connection.run(codecOf(write.kind).remove, ...write.remove);
  const after = 'put' in write ? write.put : null;
  if (role === 'report') return null;
  if (cause === 'program') return touch(touched, write, before, after);
  return record(connection, write, { before, after }, group, cause);
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
  touched.set(`${change.kind} ${JSON.stringify(change.key)}`, change);
  return null;
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
