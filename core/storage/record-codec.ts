import type { SQLInputValue } from 'node:sqlite';
import { recordKeys, type RecordKey, type RecordKind, type Records } from '../ports/records.ts';
import { recordTables } from './record-tables.ts';
import type { Row } from './sqlite.ts';

/** What becomes of a row that is there already: there is none; it stays as it is; it is replaced. */
export type Insertion = 'new' | 'kept' | 'replaced';

/** The statements and conversions of one kind of record, made once from its table. */
export interface RecordCodec {
  table: string;
  key: readonly string[];
  select: string;
  /** Puts so many rows in one statement. */
  insert(how: Insertion, rows: number): string;
  remove: string;
  /** The values of some records, one row after the other. */
  toParameters(records: readonly object[]): SQLInputValue[];
  fromRow(row: Row): object;
  keyOf(record: object): RecordKey;
  column(field: string): string;
}

const codecs = Object.fromEntries(
  (Object.keys(recordTables) as RecordKind[]).map((kind) => [kind, makeCodec(kind)]),
) as Record<RecordKind, RecordCodec>;

export function codecOf(kind: RecordKind): RecordCodec {
  return codecs[kind];
}

export function decode<Kind extends RecordKind>(kind: Kind, row: Row): Records[Kind] {
  return codecs[kind].fromRow(row) as Records[Kind];
}

/** A field's column, quoted, since `end` and `group` are words of SQL. */
export function columnName(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

function makeCodec(kind: RecordKind): RecordCodec {
  const { table, columns } = recordTables[kind] as { table: string; columns: Record<string, string> };
  const fields = Object.keys(columns);
  const key: readonly string[] = recordKeys[kind];
  const names = fields.map(columnName);
  const plainNames = names.map((name) => name.slice(1, -1));
  const byKey = key.map((field) => `${columnName(field)} = ?`).join(' AND ');
  return {
    table,
    key,
    select: `SELECT * FROM ${table} WHERE ${byKey}`,
    insert: insertions(table, fields, key),
    remove: `DELETE FROM ${table} WHERE ${byKey}`,
    toParameters: (records) =>
      records.flatMap((record) =>
        fields.map((field) => encodeField(columns[field]!, valueOf(record, field))),
      ),
    fromRow: (row) =>
      Object.fromEntries(
        fields.map((field, at) => [field, decodeField(columns[field]!, row[plainNames[at]!] ?? null)]),
      ),
    keyOf: (record) => key.map((field) => valueOf(record, field) as string | number),
    column: columnName,
  };
}

function insertions(table: string, fields: readonly string[], key: readonly string[]): RecordCodec['insert'] {
  const row = `(${fields.map(() => '?').join(', ')})`;
  const conflict = `ON CONFLICT (${key.map(columnName).join(', ')}) DO`;
  const changed = fields.filter((field) => !key.includes(field)).map(columnName);
  const ends = { new: '', kept: `${conflict} NOTHING`, replaced: `${conflict} ${updateOf(changed)}` };
  const made = new Map<string, string>();
  return (how, rows) => {
    const known = made.get(`${how} ${rows}`);
    if (known !== undefined) return known;
    const values = Array.from({ length: rows }, () => row).join(', ');
    const sql = `INSERT INTO ${table} (${fields.map(columnName).join(', ')}) VALUES ${values} ${ends[how]}`;
    made.set(`${how} ${rows}`, sql);
    return sql;
  };
}

function updateOf(columns: readonly string[]): string {
  if (columns.length === 0) return 'NOTHING';
  return `UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;
}

function valueOf(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field];
}

function encodeField(type: string, value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'flag') return value ? 1 : 0;
  return value as SQLInputValue;
}

function decodeField(type: string, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'json') return JSON.parse(value as string);
  return type === 'flag' ? value === 1 : value;
}
