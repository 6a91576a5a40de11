import type { SQLInputValue } from 'node:sqlite';
import { recordKeys, type RecordKey, type RecordKind, type Records } from '../ports/records.ts';
import { recordTables } from './record-tables.ts';
import type { Row } from './sqlite.ts';

/** The statements and conversions of one kind of record, made once from its table. */
export interface RecordCodec {
  table: string;
  key: readonly string[];
  select: string;
  upsert: string;
  insertNew: string;
  insert: string;
  remove: string;
  toParameters(record: object): SQLInputValue[];
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
  const insert = `INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const changed = fields.filter((field) => !key.includes(field)).map(columnName);
  const conflict = key.map(columnName).join(', ');
  return {
    table,
    key,
    select: `SELECT * FROM ${table} WHERE ${byKey}`,
    upsert: `INSERT ${insert} ON CONFLICT (${conflict}) DO ${updateOf(changed)}`,
    insert: `INSERT ${insert}`,
    insertNew: `INSERT ${insert} ON CONFLICT (${conflict}) DO NOTHING`,
    remove: `DELETE FROM ${table} WHERE ${byKey}`,
    toParameters: (record) => fields.map((field) => encodeField(columns[field]!, valueOf(record, field))),
    fromRow: (row) =>
      Object.fromEntries(
        fields.map((field, at) => [field, decodeField(columns[field]!, row[plainNames[at]!] ?? null)]),
      ),
    keyOf: (record) => key.map((field) => valueOf(record, field) as string | number),
    column: columnName,
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
