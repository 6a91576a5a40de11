import type { Block } from '../../../shared/model/block.ts';
import type { RevisionId } from '../../../shared/model/ids.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { ArticleOrder, AnchorToPlace, CorpusReads } from '../../ports/corpus-reads.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';
import { json, readPage } from './page.ts';

/** The cities and districts that an article's mentions name, as JSON, most named first. */
const citiesOfArticle = `
  SELECT coalesce(json_group_array(json_object('id', c.id, 'name', c.name, 'mentions', c.mentions)), '[]') FROM (
    SELECT e.id, e.name, count(*) AS mentions
    FROM mention m
    JOIN anchor a ON a.id = m.anchor
    JOIN entity named ON named.id = m.entity
    JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
    WHERE m.article = r.id AND m.state <> 'rejected' AND m.kind IN ('city', 'district')
      AND (m.state = 'accepted' OR a.revision = r.revision)
    GROUP BY e.id ORDER BY mentions DESC, min(a.start)
  ) c`;

const articleColumns = `
  r.*, d.path, (${citiesOfArticle}) AS cities,
  (SELECT count(*) FROM annotation n WHERE n.article = r.id) AS annotations`;
const fromArticle = `FROM article r JOIN document d ON d.id = r.document`;

const orders: Record<ArticleOrder, string> = {
  title: 'r.title COLLATE NOCASE, r.id',
  // Dates without a year have no place in time, so they follow the dated ones.
  date: `r.published IS NULL, json_extract(r.published, '$.date') LIKE '--%', json_extract(r.published, '$.date') DESC, r.id`,
  added: 'r.added, r.id',
};

export function corpusReads(connection: Connection): CorpusReads {
  return {
    counts: async () => counts(connection),
    articles: async (order, page) =>
      readPage(connection, page, {
        select: articleColumns,
        from: fromArticle,
        orderBy: orders[order],
        toItem: toArticle,
      }),
    article: async (id) => first(articlesWhere(connection, 'r.id = ?', id)),
    articlesOf: async (document) => articlesWhere(connection, 'r.document = ?', document),
    textOf: async (article) => {
      const row = connection.get(
        'SELECT v.id, v.text, v.blocks FROM revision v JOIN article r ON r.revision = v.id WHERE r.id = ?',
        article,
      );
      return row && { id: row.id as RevisionId, text: row.text as string, blocks: json<Block[]>(row.blocks) };
    },
    revisionOf: async (article) => {
      const row = connection.get(
        'SELECT v.* FROM revision v JOIN article r ON r.revision = v.id WHERE r.id = ?',
        article,
      );
      return row && decode('revision', row);
    },
    documentIds: async (by) =>
      'path' in by
        ? connection.all('SELECT id, path, sha256 FROM document WHERE path = ?', by.path)
        : connection.all(
            'SELECT id, path, sha256 FROM document WHERE sha256 = ? ORDER BY imported',
            by.sha256,
          ),
    anchorsInUse: async (article) => anchorsInUse(connection, article),
    importRuns: async (page) =>
      readPage(connection, page, {
        select: '*',
        from: 'FROM import_run',
        orderBy: 'started DESC, id DESC',
        toItem: (row) => decode('importRun', row),
      }),
    importItems: async (run, outcomes, page) =>
      readPage(connection, page, {
        select: '*',
        from: `FROM import_item WHERE run = ?${outcomes.length > 0 ? ' AND outcome IN (SELECT value FROM json_each(?))' : ''}`,
        parameters: outcomes.length > 0 ? [run, JSON.stringify(outcomes)] : [run],
        orderBy: 'position',
        toItem: (row) => decode('importItem', row),
      }),
  };
}

function counts(connection: Connection) {
  return connection.get<{
    articles: number;
    annotations: number;
    suggestions: number;
    sheets: number;
    briefs: number;
  }>(
    `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM annotation) AS annotations,
      (SELECT count(*) FROM mention m JOIN article r ON r.id = m.article JOIN anchor a ON a.id = m.anchor AND a.revision = r.revision
       WHERE m.state = 'suggested') AS suggestions,
      (SELECT count(*) FROM sheet) AS sheets, (SELECT count(*) FROM brief) AS briefs`,
  )!;
}

function articlesWhere(connection: Connection, where: string, parameter: string): Article[] {
  return connection
    .all(`SELECT ${articleColumns} ${fromArticle} WHERE ${where} ORDER BY r.part`, parameter)
    .map(toArticle);
}

function anchorsInUse(connection: Connection, article: string): AnchorToPlace[] {
  return connection.all(
    `SELECT a.id, a.start, a."end", a.quote, a.prefix, a.suffix,
       (SELECT m.kind FROM mention m WHERE m.anchor = a.id AND m.state <> 'suggested') AS decided
     FROM anchor a WHERE a.article = ? AND (
       EXISTS (SELECT 1 FROM annotation n WHERE n.anchor = a.id)
       OR EXISTS (SELECT 1 FROM evidence v WHERE v.anchor = a.id)
       OR EXISTS (SELECT 1 FROM mention m WHERE m.anchor = a.id AND m.state <> 'suggested'))`,
    article,
  );
}

export function toArticle(row: Row): Article {
  const { added: _added, ...record } = decode('article', row);
  return {
    ...record,
    path: row.path as string,
    cities: json<Article['cities']>(row.cities),
    annotations: row.annotations as number,
  };
}

function first<Item>(items: readonly Item[]): Item | undefined {
  return items[0];
}
