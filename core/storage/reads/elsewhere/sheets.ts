import { evidenceWords } from '../../../../shared/model/evidence-words.ts';
import { type EntityKind, isCityKind } from '../../../../shared/model/entity.ts';
import type { EntityId, IndicatorId, SheetId } from '../../../../shared/model/ids.ts';
import type { SearchedThing } from '../../../ports/elsewhere-reads.ts';
import type { SearchFacets } from '../../../ports/search-engine.ts';
import { decode } from '../../record-codec.ts';
import type { Connection, Row } from '../../sqlite.ts';
import { composeText, type PieceWords, revisionOfWords } from './composed-text.ts';
import { noFacets } from './no-facets.ts';

const select = `SELECT id, title, collection, author FROM sheet WHERE id IN (SELECT value FROM json_each(?))`;

/** Sheets by their titles, places, rows, and all that is in their cells: values, quoted words, reasons. */
export function searchedSheets(connection: Connection, ids: string): SearchedThing[] {
  return connection.all(select, ids).map((row) => toSheet(connection, row));
}

function toSheet(connection: Connection, row: Row): SearchedThing {
  const { id, title, author } = row as { id: SheetId; title: string; author: string };
  const { text, pieces } = composeText(wordsOf(connection, id));
  const at = { kind: 'sheet', sheet: id, place: null, indicator: null } as const;
  return {
    ...{ kind: 'sheet', id, at, title, ownTitle: true, text, pieces, author, tags: [] },
    revision: revisionOfWords(title, text),
    facets: facetsOfSheet(connection, id, title, row.collection as string | null),
  };
}

/** A sheet, and a brief made of it, is about the places of its columns. */
export function facetsOfSheet(
  connection: Connection,
  sheet: string | null,
  title: string,
  collection: string | null,
): SearchFacets {
  const places = sheet === null ? [] : placesOf(connection, sheet);
  return {
    ...noFacets(title),
    city: places.filter(({ kind }) => isCityKind(kind)).map(({ id }) => id),
    entity: places.map(({ id }) => id),
    collection: collection === null ? [] : [collection],
  };
}

interface Place {
  id: EntityId;
  kind: EntityKind;
  name: string;
  nameZh: string | null;
}

function placesOf(connection: Connection, sheet: string): Place[] {
  return connection.all<Row & Place>(
    `SELECT e.id, e.kind, e.name, e.name_zh AS nameZh FROM sheet_place c JOIN entity e ON e.id = c.place
     WHERE c.sheet = ? ORDER BY c.position`,
    sheet,
  );
}

function wordsOf(connection: Connection, sheet: SheetId): PieceWords[] {
  const places = placesOf(connection, sheet);
  const columns = places.map(({ id, name, nameZh }) => ({
    text: nameZh === null ? name : `${name} ${nameZh}`,
    ...{ at: { kind: 'sheet', sheet, place: id, indicator: null } as const, heading: name },
  }));
  const rows = connection
    .all('SELECT * FROM indicator WHERE sheet = ? ORDER BY position', sheet)
    .map((row) => decode('indicator', row))
    .map(({ id, name, unit, group }) => ({
      text: [name, unit, group].filter((part) => part !== '').join(', '),
      ...{ at: { kind: 'sheet', sheet, place: null, indicator: id } as const, heading: name },
    }));
  return [...columns, ...rows, ...cellWords(connection, sheet)];
}

/** Ordered as the cells are in the grid, row by row. */
const inGrid = `JOIN indicator i ON i.id = x.indicator JOIN entity e ON e.id = x.place
  JOIN sheet_place c ON c.sheet = x.sheet AND c.place = x.place WHERE x.sheet = ?`;

function cellWords(connection: Connection, sheet: SheetId): PieceWords[] {
  const evidence = connection.all(
    `SELECT x.*, a.quote, i.name AS row_name, e.name AS place_name FROM evidence x JOIN anchor a ON a.id = x.anchor ${inGrid}
     ORDER BY i.position, c.position, x.created, x.id`,
    sheet,
  );
  const reasons = connection.all(
    `SELECT x.*, i.name AS row_name, e.name AS place_name FROM cell x ${inGrid} ORDER BY i.position, c.position`,
    sheet,
  );
  return [...evidence.flatMap(evidencePieces), ...reasons.map((row) => toPiece(row, row.reason as string))];
}

/** What a piece says and the words it was read from, each once. */
function evidencePieces(row: Row): PieceWords[] {
  const quote = row.quote as string;
  const words = evidenceWords({ ...decode('evidence', row), quote });
  return [...new Set([words, quote])].map((text) => toPiece(row, text));
}

function toPiece(row: Row, text: string): PieceWords {
  const { sheet, place, indicator } = row as { sheet: SheetId; place: EntityId; indicator: IndicatorId };
  return {
    ...{ text, at: { kind: 'sheet', sheet, place, indicator } as const },
    heading: `${row.place_name as string}, ${row.row_name as string}`,
  };
}
