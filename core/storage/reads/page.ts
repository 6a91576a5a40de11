import type { SQLInputValue } from 'node:sqlite';
import type { Page, PageRequest } from '../../../shared/model/page.ts';
import type { Connection, Row } from '../sqlite.ts';

interface PageQuery<Item> {
  /** Everything after SELECT …, with its own WHERE; counted as it is. */
  from: string;
  select: string;
  orderBy: string;
  parameters?: readonly SQLInputValue[];
  toItem: (row: Row) => Item;
}

/** Reads one window of a list and how long the whole list is. */
export function readPage<Item>(
  connection: Connection,
  page: PageRequest,
  query: PageQuery<Item>,
): Page<Item> {
  const parameters = query.parameters ?? [];
  const total = connection.get<{ total: number }>(
    `SELECT count(*) AS total ${query.from}`,
    ...parameters,
  )!.total;
  const rows = connection.all(
    `SELECT ${query.select} ${query.from} ORDER BY ${query.orderBy} LIMIT ? OFFSET ?`,
    ...parameters,
    page.limit,
    page.offset,
  );
  return { items: rows.map(query.toItem), total };
}

/** One JSON column, or null. */
export function json<Value>(value: unknown): Value {
  return (value === null || value === undefined ? null : JSON.parse(value as string)) as Value;
}
