import type { RecordRef } from '../../../ports/search-engine.ts';
import type { Connection } from '../../sqlite.ts';
import { type Change, idsFor } from '../search-changes.ts';
import { articlesConcerned } from '../search-source.ts';

/** The notes, tags, briefs and sheets whose records for search depend on some changed rows. */
export function concernedElsewhere(connection: Connection, changes: readonly Change[]): RecordRef[] {
  return [
    ...changes.flatMap((change) => thingsOf(connection, change)),
    ...notesConcerned(connection, changes.filter(isOfArticle)),
  ];
}

/** Whether a note is found by its article's city, source or date may change with it. */
function isOfArticle({ kind }: Change): boolean {
  return ['article', 'collectionArticle', 'mention', 'entity'].includes(kind);
}

function thingsOf(connection: Connection, { kind, key, sheet }: Change): RecordRef[] {
  switch (kind) {
    case 'annotation':
    case 'annotationTag':
      return toRefs('note', [String(key[0])]);
    case 'tag':
    case 'brief':
      return toRefs(kind, [String(key[0])]);
    case 'sheet':
    case 'sheetPlace':
      return [...toRefs('sheet', [String(key[0])]), ...briefsOf(connection, String(key[0]))];
    case 'indicator':
    case 'evidence':
    case 'cell':
      return sheet === null ? [] : toRefs('sheet', [sheet]);
    case 'entity':
      return sheetsWith(connection, String(key[0]));
    default:
      return [];
  }
}

function briefsOf(connection: Connection, sheet: string): RecordRef[] {
  return toRefs('brief', idsFor(connection, 'SELECT id FROM brief WHERE sheet = ?', sheet));
}

/** Those that have the place as a column, whose name or kind may have changed, and the briefs on them. */
function sheetsWith(connection: Connection, place: string): RecordRef[] {
  const sheets = idsFor(connection, 'SELECT sheet AS id FROM sheet_place WHERE place = ?', place);
  return [...toRefs('sheet', sheets), ...sheets.flatMap((sheet) => briefsOf(connection, sheet))];
}

function notesConcerned(connection: Connection, changes: readonly Change[]): RecordRef[] {
  // An import changes much, mostly before there are any notes.
  if (!connection.get(`SELECT 1 FROM annotation WHERE note <> '' LIMIT 1`)) return [];
  const articles = new Set(changes.flatMap((change) => articlesConcerned(connection, change)));
  const sql = `SELECT id FROM annotation WHERE note <> '' AND article IN (SELECT value FROM json_each(?))`;
  return toRefs('note', idsFor(connection, sql, JSON.stringify([...articles])));
}

function toRefs(kind: string, ids: readonly string[]): RecordRef[] {
  return ids.map((id) => ({ kind, id }));
}
