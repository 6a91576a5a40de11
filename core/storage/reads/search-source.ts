import { standingOf } from '../../../shared/model/article.ts';
import { SearchTrait } from '../../../shared/model/search-query.ts';
import {
  revisionOfArticle,
  type SearchFacets,
  type SearchRecord,
  type SearchSource,
} from '../../ports/search-engine.ts';
import { lastSeq } from '../history-log.ts';
import type { Connection, Row } from '../sqlite.ts';
import { citiesAmong, namedAmong, parseEntities } from './article-summary.ts';
import { json } from './page.ts';
import { type Change, changesAfter, idsFor, namesOf } from './search-changes.ts';

/** What the facets of an article `r` with its summary `s` are made of. */
export const facetColumns = `r.id, r.title, r.source, r.published, r.about, r.excluded, r.trashed, s.entities,
    (SELECT json_group_array(c.collection) FROM collection_article c WHERE c.article = r.id) AS collection`;

const select = `
  SELECT ${facetColumns}, r.revision, r.translated, v.text,
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
    records: async (refs) =>
      connection.all(`${select} WHERE r.id IN (SELECT value FROM json_each(?))`, namesOf(refs)).map(toRecord),
    refs: async (after, limit) =>
      connection
        .all<{ id: string }>(
          'SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?',
          ...[after?.id ?? '', limit],
        )
        .map(({ id }) => toRef(id)),
    concernedBy: async (seq, limit) => {
      const { changes, ...reached } = changesAfter(connection, seq, limit);
      const ids = changes.flatMap((change) => articlesConcerned(connection, change));
      return { refs: [...new Set(ids)].map(toRef), ...reached };
    },
    lastSeq: async () => lastSeq(connection),
  };
}

/** The articles whose record for search depends on a changed row. */
export function articlesConcerned(connection: Connection, { kind, key, article, anchor }: Change): string[] {
  switch (kind) {
    case 'article':
      return [String(key[0])];
    case 'collectionArticle':
      return [String(key[1])];
    case 'annotation':
    case 'mention':
      return article === null ? [] : [article];
    case 'evidence':
      return anchor === null
        ? []
        : idsFor(connection, 'SELECT article AS id FROM anchor WHERE id = ?', anchor);
    case 'annotationTag':
      return idsFor(connection, 'SELECT article AS id FROM annotation WHERE id = ?', String(key[0]));
    case 'entity':
      return idsFor(
        connection,
        `SELECT article AS id FROM article_entity
         WHERE entity = (SELECT coalesce(merged_into, id) FROM entity WHERE id = ?)`,
        String(key[0]),
      );
    default:
      return [];
  }
}

function toRef(id: string) {
  return { kind: 'article', id };
}

function toRecord(row: Row): SearchRecord {
  return {
    kind: 'article',
    id: row.id as string,
    revision: revisionOfArticle({ revision: row.revision as string, title: row.title as string }),
    fields: { title: row.title as string, text: row.text as string },
    facets: toFacets(row, json<string[]>(row.tag), traitsOf(row)),
  };
}

/** Of a row with `facetColumns`. */
export function toFacets(row: Row, tag: readonly string[], has: readonly SearchTrait[]): SearchFacets {
  const date = json<{ date: string } | null>(row.published)?.date ?? null;
  const entities = parseEntities(row.entities);
  return {
    city: citiesAmong(entities, json<string[] | null>(row.about)).map(({ id }) => id),
    entity: namedAmong(entities).map(({ id }) => id),
    tag,
    has,
    collection: json<string[]>(row.collection),
    standing: [standingOf(row as { excluded: string | null; trashed: string | null })],
    source: row.source === null ? [] : [row.source as string],
    date: date !== null && !date.startsWith('--') ? date : null,
    title: row.title as string,
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
