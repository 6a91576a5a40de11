import type { RecordKey, RecordKind } from '../../ports/records.ts';
import type { RecordRef } from '../../ports/search-engine.ts';
import type { Connection, Row } from '../sqlite.ts';
import { json } from './page.ts';

/** A changed row, as far as it says which records for search depend on it. */
export interface Change {
  seq: number;
  kind: RecordKind;
  key: RecordKey;
  /** What the changed record names as its article, if any. */
  article: string | null;
  /** What it names as its sheet, if any. */
  sheet: string | null;
  /** The anchor that it stands on, if any. */
  anchor: string | null;
}

/** An import makes many changes for each article, of whose images this asks no more than it needs. */
const changed = `
  SELECT seq, kind, key, coalesce(after ->> '$.article', before ->> '$.article') AS article,
    coalesce(after ->> '$.sheet', before ->> '$.sheet') AS sheet,
    coalesce(after ->> '$.anchor', before ->> '$.anchor') AS anchor
  FROM change WHERE seq > ? ORDER BY seq LIMIT ?`;

/** The changes after one, at most so many; `seq` is the last of them, `more` says whether others may follow. */
export function changesAfter(
  connection: Connection,
  seq: number,
  limit: number,
): { changes: Change[]; seq: number; more: boolean } {
  const changes = connection.all(changed, seq, limit).map(toChange);
  return { changes, seq: changes.at(-1)?.seq ?? seq, more: changes.length === limit };
}

function toChange(row: Row): Change {
  return { ...(row as unknown as Change), key: json<RecordKey>(row.key) };
}

/** The column `id` of what a statement with one parameter finds. */
export function idsFor(connection: Connection, sql: string, parameter: string): string[] {
  return connection.all<{ id: string }>(sql, parameter).map(({ id }) => id);
}

/** Ids as a statement takes many of them: one parameter of JSON. */
export function namesOf(refs: readonly RecordRef[]): string {
  return JSON.stringify(refs.map(({ id }) => id));
}
