import type { Block } from '../../../shared/model/block.ts';
import type { RevisionId } from '../../../shared/model/ids.ts';
import type { Article, ArticleStanding } from '../../../shared/model/article.ts';
import type { Page, PageRequest } from '../../../shared/model/page.ts';
import type { LibraryCounts } from '../../../shared/contract/library.ts';
import type {
  AnchorToPlace,
  ArticleList,
  ArticleOrder,
  CorpusReads,
  KnownDocument,
} from '../../ports/corpus-reads.ts';
import { decode } from '../record-codec.ts';
import type { Connection, Row } from '../sqlite.ts';
import { citiesAmong, parseEntities } from './article-summary.ts';
import { factsOf, heldAt, importItems } from './import-items.ts';
import { earlierCopies, familiesOf } from './near-copies.ts';
import { json, readPage } from './page.ts';
import { anchorPlacement, toPlaced } from './placement.ts';

const articleColumns = `
  r.*, (SELECT count(*) FROM near_copy c JOIN article o ON o.id = CASE c.a WHEN r.id THEN c.b ELSE c.a END
    LEFT JOIN apart p ON p.a = c.a AND p.b = c.b
    WHERE (c.a = r.id OR c.b = r.id) AND o.trashed IS NULL AND p.a IS NULL) AS near_copies, d.path, d.missing, s.entities, (SELECT count(*) FROM annotation n WHERE n.article = r.id) AS annotations`;
const fromArticle = `FROM article r JOIN document d ON d.id = r.document
  LEFT JOIN article_summary s ON s.article = r.id`;

/** As the indices have it; see the migration. */
const orders: Record<ArticleOrder, string> = {
  title: 'title COLLATE NOCASE, id',
  date: `published IS NULL, substr(published ->> 'date', 1, 2) = '--', published ->> 'date' DESC, id`,
  added: 'added, id',
};

/** As the indices have it; see the migration. */
const standings: Record<ArticleStanding, string> = {
  active: 'trashed IS NULL AND excluded IS NULL',
  excluded: 'trashed IS NULL AND excluded IS NOT NULL',
  trashed: 'trashed IS NOT NULL',
};

export function corpusReads(connection: Connection): CorpusReads {
  return {
    counts: async () => counts(connection),
    articles: async (list, page) => articles(connection, list, page),
    article: async (id) => first(articlesWhere(connection, 'r.id = ?', id)),
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
    documentsAt: async (paths) => documentsBy(connection, 'path', paths),
    documentsWith: async (hashes) => documentsBy(connection, 'sha256', hashes),
    unfinishedRuns: async () =>
      connection
        .all('SELECT * FROM import_run WHERE finished IS NULL ORDER BY started, id')
        .map((row) => decode('importRun', row)),
    endedFiles: async (run) => endedFiles(connection, run),
    anchorsInUse: async (article) => anchorsInUse(connection, article),
    importRuns: async (page) =>
      readPage(connection, page, {
        select: '*',
        from: 'FROM import_run',
        orderBy: 'started DESC, id DESC',
        toItem: (row) => decode('importRun', row),
      }),
    importItems: async (run, list, page) => importItems(connection, run, list, page),
    factsOf: async (articles) => factsOf(connection, articles),
    heldAt: async (paths) => heldAt(connection, paths),
    earlierCopies: async (articles) => earlierCopies(connection, articles),
    familiesOf: async (articles) => familiesOf(connection, articles),
  };
}

function counts(connection: Connection): LibraryCounts {
  return connection.get<LibraryCounts>(
    `SELECT (SELECT count(*) FROM article WHERE ${standings.active}) AS articles,
      (SELECT count(*) FROM article WHERE ${standings.excluded}) AS excluded,
      (SELECT count(*) FROM article WHERE ${standings.trashed}) AS trashed,
      (SELECT count(*) FROM annotation) - (SELECT count(*) FROM article r JOIN annotation n ON n.article = r.id
        WHERE ${standings.trashed}) AS annotations,
      (SELECT coalesce(sum(suggestions), 0) FROM article_summary WHERE counts = 1) AS suggestions,
      (SELECT count(*) FROM collection) AS collections,
      (SELECT count(*) FROM sheet) AS sheets, (SELECT count(*) FROM brief) AS briefs`,
  )!;
}

/** The window is cut out of the index first, so that nothing is read for the articles before it. */
function articles(connection: Connection, list: ArticleList, page: PageRequest): Page<Article> {
  const { where, parameters } = listed(list);
  const { total } = connection.get<{ total: number }>(
    `SELECT count(*) AS total FROM article WHERE ${where}`,
    ...parameters,
  )!;
  const ids = connection.all<{ id: string }>(
    `SELECT id FROM article WHERE ${where} ORDER BY ${orders[list.sort]} LIMIT ? OFFSET ?`,
    ...[...parameters, page.limit, page.offset],
  );
  const rows = connection.all(
    `SELECT ${articleColumns} FROM json_each(?) wanted JOIN article r ON r.id = wanted.value
     JOIN document d ON d.id = r.document LEFT JOIN article_summary s ON s.article = r.id ORDER BY wanted.key`,
    JSON.stringify(ids.map(({ id }) => id)),
  );
  return { items: rows.map(toArticle), total };
}

function listed({ standing, collection }: ArticleList): { where: string; parameters: string[] } {
  const where = standings[standing];
  if (collection === undefined) return { where, parameters: [] };
  const gathered = 'id IN (SELECT article FROM collection_article WHERE collection = ?)';
  return { where: `${where} AND ${gathered}`, parameters: [collection] };
}

export function articlesWhere(connection: Connection, where: string, parameter: string): Article[] {
  return connection
    .all(`SELECT ${articleColumns} ${fromArticle} WHERE ${where} ORDER BY r.part`, parameter)
    .map(toArticle);
}

function documentsBy(
  connection: Connection,
  column: 'path' | 'sha256',
  values: readonly string[],
): KnownDocument[] {
  return connection
    .all(
      `SELECT d.* FROM json_each(?) wanted JOIN document d ON d.${column} = wanted.value ORDER BY d.imported, d.id`,
      JSON.stringify(values),
    )
    .map((row) => decode('document', row));
}

function endedFiles(connection: Connection, run: string): Set<string> {
  const rows = connection.all<{ path: string }>('SELECT path FROM import_item WHERE run = ?', run);
  return new Set(rows.map(({ path }) => path));
}

function anchorsInUse(connection: Connection, article: string): AnchorToPlace[] {
  return connection
    .all(
      `SELECT a.*, ${anchorPlacement.columns},
         (SELECT m.kind FROM mention m WHERE m.anchor = a.id AND m.state <> 'suggested') AS decided
       FROM anchor a JOIN article r ON r.id = a.article ${anchorPlacement.join} WHERE a.article = ? AND (
         EXISTS (SELECT 1 FROM annotation n WHERE n.anchor = a.id)
         OR EXISTS (SELECT 1 FROM evidence v WHERE v.anchor = a.id)
         OR EXISTS (SELECT 1 FROM mention m WHERE m.anchor = a.id AND m.state <> 'suggested'))`,
      article,
    )
    .map((row) => ({
      ...decode('anchor', row),
      placed: toPlaced(row),
      decided: row.decided as AnchorToPlace['decided'],
    }));
}

export function toArticle(row: Row): Article {
  const { added: _added, about, ...record } = decode('article', row);
  return {
    ...record,
    path: row.path as string,
    cities: citiesAmong(parseEntities(row.entities), about),
    annotations: row.annotations as number,
    nearCopies: row.near_copies as number,
    fileMissing: row.missing !== null,
    corrected: [...record.corrected],
  };
}

function first<Item>(items: readonly Item[]): Item | undefined {
  return items[0];
}
