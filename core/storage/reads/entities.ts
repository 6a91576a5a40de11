import type { CountedEntity, PlaceChoice, PlacedMention } from '../../../shared/contract/entities.ts';
import { placeKinds } from '../../../shared/model/entity.ts';
import type { CollectionId, MentionId } from '../../../shared/model/ids.ts';
import type { EntityReads } from '../../ports/entity-reads.ts';
import { revisionOfSuggestion } from '../../ports/records.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';
import { readPage } from './page.ts';
import { mentionPlacement, toPlaced } from './placement.ts';
import { suggestedAnchors } from './suggested-anchors.ts';

export const mentionColumns = `m.*, ${mentionPlacement.columns}, e.name AS entity_name, w.name AS place_name`;
/** A suggestion of an earlier revision was made anew for the current one; only decided mentions are carried over. */
export const fromMention = `
  FROM any_mention m JOIN article r ON r.id = m.article ${mentionPlacement.join}
  LEFT JOIN entity named ON named.id = m.entity LEFT JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
  LEFT JOIN entity stated ON stated.id = m.place LEFT JOIN entity w ON w.id = coalesce(stated.merged_into, stated.id)`;
export const onCurrentText = `(m.state <> 'suggested' OR m.revision = r.revision)`;

export function entityReads(connection: Connection): EntityReads {
  return {
    entities: async (kind, page) =>
      readPage(connection, page, {
        select: 'e.*, c.mentions, c.articles',
        from: `FROM entity_count c CROSS JOIN entity e ON e.id = c.entity
          WHERE c.mentions > 0 ${kind ? 'AND e.kind = ?' : ''}`,
        parameters: kind ? [kind] : [],
        orderBy: 'c.mentions DESC, e.name',
        toItem: toEntity,
      }),
    entity: async (id) => {
      const row = connection.get(
        `SELECT e.*, coalesce(c.mentions, 0) AS mentions, coalesce(c.articles, 0) AS articles
         FROM entity e LEFT JOIN entity_count c ON c.entity = e.id WHERE e.id = ?`,
        id,
      );
      return row && toEntity(row);
    },
    mentionsOf: async (article, states, page) =>
      readPage(connection, page, {
        select: mentionColumns,
        from: `${fromMention} WHERE m.article = ? AND m.state IN (${states.map(() => '?').join(', ')}) AND ${onCurrentText}`,
        parameters: [article, ...states],
        orderBy: mentionPlacement.order,
        toItem: toMention,
      }),
    mentions: async (ids) => mentionsById(connection, ids),
    suggestedAnchors: async (ids) => suggestedAnchors(connection, ids),
    placesByName: async (prefix, limit, collection) => placesByName(connection, prefix, limit, collection),
  };
}

/** Their texts are named too, so that only what is suggested for those is looked through. */
function mentionsById(connection: Connection, ids: readonly MentionId[]): PlacedMention[] {
  return connection
    .all(
      `SELECT ${mentionColumns} ${fromMention} WHERE m.id IN (SELECT value FROM json_each(?1))
         AND m.revision IN (SELECT value FROM json_each(?2) UNION SELECT a.revision
           FROM json_each(?1) wanted JOIN mention x ON x.id = wanted.value JOIN anchor a ON a.id = x.anchor)`,
      JSON.stringify(ids),
      JSON.stringify(ids.map(revisionOfSuggestion)),
    )
    .map(toMention);
}

/** How often a place is named in a collection's articles. */
const namedIn = `SELECT sum(n.value ->> 'mentions') FROM collection_article c
  JOIN article_entity i ON i.article = c.article AND i.entity = e.id
  JOIN article_summary s ON s.article = c.article, json_each(s.entities) n
  WHERE c.collection = ? AND n.value ->> 'id' = e.id`;
const named = 'SELECT mentions FROM entity_count c WHERE c.entity = e.id';

function placesByName(
  connection: Connection,
  prefix: string,
  limit: number,
  collection?: CollectionId,
): PlaceChoice[] {
  const pattern = `${prefix.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return connection
    .all(
      `SELECT e.*, o.name AS parent_name FROM entity e LEFT JOIN entity o ON o.id = e.parent
       WHERE e.merged_into IS NULL AND e.kind IN (${placeKinds.map(() => '?').join(', ')})
         AND (e.name LIKE ? ESCAPE '\\' OR e.name_zh LIKE ? ESCAPE '\\'
           OR EXISTS (SELECT 1 FROM json_each(e.aliases) WHERE value LIKE ? ESCAPE '\\'))
         ${collection === undefined ? '' : `AND (${namedIn}) > 0`}
       ORDER BY coalesce((${collection === undefined ? named : namedIn}), 0) DESC, e.name LIMIT ?`,
      ...placeKinds,
      pattern,
      pattern,
      pattern,
      ...(collection === undefined ? [] : [collection, collection]),
      limit,
    )
    .map((row) => {
      const { id, kind, name, nameZh } = decode('entity', row);
      return { id, kind, name, nameZh, parentName: (row.parent_name as string | null) ?? null };
    });
}

function toEntity(row: Row): CountedEntity {
  return { ...decode('entity', row), mentions: row.mentions as number, articles: row.articles as number };
}

export function toMention(row: Row): PlacedMention {
  const { state, start, end } = toPlaced(row);
  return {
    ...decode('mention', row),
    text: row.quote as string,
    location: state,
    start,
    end,
    entityName: (row.entity_name as string | null) ?? null,
    placeName: (row.place_name as string | null) ?? null,
  };
}
