import { nameColumns } from '../columns/name-columns.ts';
import type { Table } from '../table.ts';
import type { JsonRecord } from './json-records.ts';

/** Objects of free form can have thousands of fields; an article's are among the first. */
const MOST_COLUMNS = 500;

/** Records as a table: of objects, where most are objects, else of lists and single values, which have no names. */
export function jsonTable(records: readonly JsonRecord[]): Table {
  const objects = records.flatMap((record) => ('fields' in record ? [record.fields] : []));
  if (objects.length * 2 < records.length) {
    return nameColumns(
      '',
      records.map((record) => ('values' in record ? record.values : [])),
    );
  }
  const columns = new Set<string>();
  for (const fields of objects) {
    for (const name of fields.keys()) if (columns.size < MOST_COLUMNS) columns.add(name);
  }
  return { name: '', columns: [...columns], isNamed: true, rows: objects.map((cells) => ({ cells })) };
}
