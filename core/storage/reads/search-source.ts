import { standingOf } from '../../../shared/model/article.ts';
import { SearchTrait } from '../../../shared/model/search-query.ts';
import { revisionOfArticle, type SearchRecord, type SearchSource } from '../../ports/search-engine.ts';
import type { RecordKey, RecordKind } from '../../ports/records.ts';
import { lastSeq } from '../history-log.ts';
import type { Connection, Row } from '../sqlite.ts';
import { citiesAmong, namedAmong, parseEntities } from './article-summary.ts';
import { json } from './page.ts';

const select = `
  SELECT r.id, r.title, r.source, r.published, r.revision, r.about, r.excluded, r.trashed, r.translated, v.text, s.entities,
    (SELECT json_group_array(c.collection) FROM collection_article c WHERE c.article = r.id) AS collection,
    (SELECT coalesce(json_group_array(DISTINCT t.tag), '[]') FROM annotation n JOIN annotation_tag t ON t.annotation = n.id
     WHERE n.article = r.id) AS tag,
    EXISTS (SELECT 1 FROM annotation n WHERE n.article = r.id) AS marked,
    EXISTS (SELECT 1 FROM annotation n WHERE n.article = r.id AND n.note <> '') AS noted,
    EXISTS (SELECT 1 FROM anchor a JOIN evidence e ON e.anchor = a.id WHERE a.article = r.id) AS used,
    EXISTS (SELECT 1 FROM suggestions g WHERE g.revision = r.revision AND instr(g.mentions, '"quantity"') > 0)
      OR EXISTS (SELECT 1 FROM mention m WHERE m.article = r.id AND m.kind = 'quantity' AND m.state <> 'rejected') AS measured
  FROM article r JOIN revision v ON v.id = r.revision LEFT JOIN article_summary s ON s.article = r.id`;

/** Articles as the search engine reads them. */
export function searchSource(connection: Connection): SearchSource {
  return {
    records: async (ids) =>
      connection
        .all(`${select} WHERE r.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids))
        .map(toRecord),
    ids: async (after, limit) =>
      connection
        .all<{ id: string }>('SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?', after ?? '', limit)
        .map(({ id }) => id),
    concernedBy: async (seq, limit) => {
      const changes = connection.all(changed, seq, limit).map(toChange);
      const ids = changes.flatMap((change) => articlesOf(connection, change));
      return { ids: [...new Set(ids)], seq: changes.at(-1)?.seq ?? seq, more: changes.length === limit };
    },
    lastSeq: async () => lastSeq(connection),
  };
}

/** An import makes many changes for each article, of whose images this asks no more than it needs. */
const changed = `
  SELECT seq, kind, key, coalesce(after ->> '$.article', before ->> '$.article') AS article,
    coalesce(after ->> '$.anchor', before ->> '$.anchor') AS anchor
  FROM change WHERE seq > ? ORDER BY seq LIMIT ?`;

interface Change {
  seq: number;
  kind: RecordKind;
  key: RecordKey;
  /** What the changed record names as its article, if any. */
  article: string | null;
  /** The anchor that it stands on, if any. */
  anchor: string | null;
}

function toChange(row: Row): Change {
  const { seq, kind, article, anchor } = row as unknown as Omit<Change, 'key'>;
  return { seq, kind, key: json<RecordKey>(row.key), article, anchor };
}

/** The articles whose record for search depends on a changed row. */
function articlesOf(connection: Connection, { kind, key, article, anchor }: Change): string[] {
  switch (kind) {
    case 'article':
      return [String(key[0])];
    case 'collectionArticle':
      return [String(key[1])];
    case 'annotation':
    case 'mention':
      return article === null ? [] : [article];
    case 'evidence':
      return anchor === null ? [] : ids(connection, 'SELECT article AS id FROM anchor WHERE id = ?', anchor);
    case 'annotationTag':
      return ids(connection, 'SELECT article AS id FROM annotation WHERE id = ?', String(key[0]));
    case 'entity':
      return ids(
        connection,
        `SELECT article AS id FROM article_entity
         WHERE entity = (SELECT coalesce(merged_into, id) FROM entity WHERE id = ?)`,
        String(key[0]),
      );
    default:
      return [];
  }
}

function ids(connection: Connection, sql: string, parameter: string): string[] {
  return connection.all<{ id: string }>(sql, parameter).map(({ id }) => id);
}

function toRecord(row: Row): SearchRecord {
  const date = json<{ date: string } | null>(row.published)?.date ?? null;
  const entities = parseEntities(row.entities);
  return {
    kind: 'article',
    id: row.id as string,
    revision: revisionOfArticle({ revision: row.revision as string, title: row.title as string }),
    fields: { title: row.title as string, text: row.text as string },
    facets: {
      city: citiesAmong(entities, json<string[] | null>(row.about)).map(({ id }) => id),
      entity: namedAmong(entities).map(({ id }) => id),
      tag: json<string[]>(row.tag),
      collection: json<string[]>(row.collection),
      has: traitsOf(row),
      standing: [standingOf(row as { excluded: string | null; trashed: string | null })],
      source: row.source === null ? [] : [row.source as string],
      date: date !== null && !date.startsWith('--') ? date : null,
      title: row.title as string,
    },
  };
}

/** What `has:` and `is:` ask for. */
function traitsOf(row: Row): SearchTrait[] {
  const is: Record<SearchTrait, boolean> = {
    mark: row.marked === 1,
    note: row.noted === 1,
    tag: row.tag !== '[]',
    quantity: row.measured === 1,
    unused: row.used === 0,
    translated: json<{ isMachine: boolean } | null>(row.translated)?.isMachine === true,
  };
  return SearchTrait.options.filter((trait) => is[trait]);
}
