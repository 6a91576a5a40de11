import type { SQLInputValue } from 'node:sqlite';
import { type ArticleStanding, standingOf } from '../../../shared/model/article.ts';
import type { EntityId, SheetId } from '../../../shared/model/ids.ts';
import type { PublishedDate } from '../../../shared/model/partial-date.ts';
import type { Quantity } from '../../../shared/model/quantity.ts';
import type { SheetPlace } from '../../../shared/model/sheet.ts';
import type { EvidenceFilter, ListedEvidence, QuantityFound, SheetReads } from '../../ports/sheet-reads.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';
import { fromMention, mentionColumns, onCurrentText, toMention } from './entities.ts';
import { json, readPage } from './page.ts';
import { anchorPlacement, toPlaced } from './placement.ts';

const evidenceColumns = `v.*, a.article, a.quote, a.prefix, a.suffix, ${anchorPlacement.columns}, r.title AS article_title,
  r.source, r.published, r.trashed, r.excluded, d.path, s.title AS sheet_title, i.name AS indicator_name, e.name AS place_name`;
const fromEvidence = `FROM evidence v JOIN anchor a ON a.id = v.anchor JOIN article r ON r.id = a.article
  JOIN document d ON d.id = r.document ${anchorPlacement.join} JOIN sheet s ON s.id = v.sheet
  JOIN indicator i ON i.id = v.indicator JOIN entity e ON e.id = v.place`;
const byAge = 'v.created, v.id';

/** Quantities that belong to a place and were not rejected. */
const quantitiesWithPlace = `${fromMention} WHERE m.kind = 'quantity' AND m.place IS NOT NULL AND m.state <> 'rejected'
  AND r.trashed IS NULL AND r.excluded IS NULL AND ${onCurrentText}`;

export function sheetReads(connection: Connection): SheetReads {
  return {
    sheetIds: async (page) =>
      readPage(connection, page, {
        select: 'id',
        from: 'FROM sheet',
        orderBy: 'created, id',
        toItem: (row) => row.id as SheetId,
      }),
    placesOf: async (sheet) => placesOf(connection, sheet),
    evidenceOf: async (sheet) =>
      connection
        .all(
          `SELECT v.*, r.published, r.trashed, r.excluded FROM evidence v JOIN anchor a ON a.id = v.anchor JOIN article r ON r.id = a.article
           WHERE v.sheet = ? ORDER BY ${byAge}`,
          sheet,
        )
        .map((row) => ({
          ...decode('evidence', row),
          published: json<PublishedDate | null>(row.published),
          standing: toStanding(row),
        })),
    evidence: async (filter, page) => {
      const { where, parameters } = evidenceWhere(filter);
      return readPage(connection, page, {
        select: evidenceColumns,
        from: `${fromEvidence} WHERE ${where}`,
        parameters,
        orderBy: byAge,
        toItem: toEvidence,
      });
    },
    evidenceById: async (ids) =>
      connection
        .all(
          `SELECT ${evidenceColumns} ${fromEvidence} WHERE v.id IN (SELECT value FROM json_each(?))`,
          JSON.stringify(ids),
        )
        .map(toEvidence),
    briefIds: async (page) =>
      readPage(connection, page, {
        select: 'id',
        from: 'FROM brief',
        orderBy: 'updated DESC, id',
        toItem: (row) => row.id as string,
      }),
    quantities: async (places, collection, limit) => quantities(connection, places, collection, limit),
    placesWithQuantities: async (collection, limit) => placesWithQuantities(connection, collection, limit),
  };
}

function placesWithQuantities(
  connection: Connection,
  collection: string | undefined,
  limit: number,
): EntityId[] {
  const rows =
    collection === undefined
      ? connection.all<{ place: EntityId }>(
          'SELECT entity AS place FROM entity_count WHERE quantities > 0 ORDER BY quantities DESC, entity LIMIT ?',
          limit,
        )
      : connection.all<{ place: EntityId }>(
          `SELECT e.value ->> 'id' AS place, sum(e.value ->> 'quantities') AS quantities
           FROM collection_article c JOIN article_summary s ON s.article = c.article AND s.counts = 1,
             json_each(s.entities) e
           WHERE c.collection = ? GROUP BY place HAVING quantities > 0 ORDER BY quantities DESC, place LIMIT ?`,
          ...[collection, limit],
        );
  return rows.map(({ place }) => place);
}

function placesOf(connection: Connection, sheet: string): SheetPlace[] {
  return connection
    .all(
      `SELECT e.id, e.kind, e.name, e.name_zh, o.name AS parent_name FROM sheet_place c JOIN entity e ON e.id = c.place
       LEFT JOIN entity o ON o.id = e.parent WHERE c.sheet = ? ORDER BY c.position`,
      sheet,
    )
    .map((row) => ({
      id: row.id as EntityId,
      kind: row.kind as SheetPlace['kind'],
      name: row.name as string,
      nameZh: row.name_zh as string | null,
      parentName: row.parent_name as string | null,
    }));
}

function evidenceWhere(filter: EvidenceFilter): { where: string; parameters: SQLInputValue[] } {
  const conditions = {
    sheet: 'v.sheet = ?',
    place: 'v.place = ?',
    indicator: 'v.indicator = ?',
    article: 'a.article = ?',
    collection: 'a.article IN (SELECT article FROM collection_article WHERE collection = ?)',
  } as const;
  const wanted = (Object.keys(conditions) as (keyof EvidenceFilter)[]).filter(
    (field) => filter[field] !== undefined,
  );
  return {
    where: wanted.map((field) => conditions[field]).join(' AND ') || '1',
    parameters: wanted.map((field) => filter[field]!),
  };
}

/** The articles in which places are named or something is stated of them. */
const articlesOnPlaces =
  'SELECT article FROM article_entity WHERE entity IN (SELECT value FROM json_each(?))';

/** Some places with those that were merged into them. */
const placesCountedFor = `SELECT id FROM entity WHERE coalesce(merged_into, id) IN (SELECT value FROM json_each(?))`;

function quantities(
  connection: Connection,
  places: readonly string[],
  collection: string | undefined,
  limit: number,
): QuantityFound[] {
  const ofPlaces =
    places.length > 0 ? `AND m.place IN (${placesCountedFor}) AND m.article IN (${articlesOnPlaces})` : '';
  const gathered = 'AND r.id IN (SELECT article FROM collection_article WHERE collection = ?)';
  const some = `${ofPlaces} ${collection === undefined ? '' : gathered}`;
  const parameters: SQLInputValue[] = [
    ...(places.length > 0 ? [JSON.stringify(places), JSON.stringify(places)] : []),
    ...(collection === undefined ? [] : [collection]),
    limit,
  ];
  return connection
    .all(
      `SELECT ${mentionColumns}, w.id AS counted_place, r.title AS article_title, r.published ${quantitiesWithPlace} ${some}
       ORDER BY r.added, r.id, m.start LIMIT ?`,
      ...parameters,
    )
    .map(toQuantityFound);
}

function toQuantityFound(row: Row): QuantityFound {
  const mention = toMention(row);
  return {
    mention: { ...mention, quantity: mention.quantity as Quantity },
    place: row.counted_place as EntityId,
    placeName: mention.placeName!,
    articleTitle: row.article_title as string,
    published: json<PublishedDate | null>(row.published),
  };
}

function toEvidence(row: Row): ListedEvidence {
  return {
    ...decode('evidence', row),
    article: row.article as ListedEvidence['article'],
    articleTitle: row.article_title as string,
    source: row.source as string | null,
    published: json<PublishedDate | null>(row.published),
    path: row.path as string,
    standing: toStanding(row),
    quote: row.quote as string,
    prefix: row.prefix as string,
    suffix: row.suffix as string,
    ...toPlaced(row),
    sheetTitle: row.sheet_title as string,
    indicatorName: row.indicator_name as string,
    placeName: row.place_name as string,
  };
}

function toStanding({ trashed, excluded }: Row): ArticleStanding {
  return standingOf({ trashed: trashed as string | null, excluded: excluded as string | null });
}
