import type { ArticleId } from '../../shared/model/ids.ts';
import type { DuplicateStore, NearCopy, PresentText, SignedText } from '../ports/duplicate-store.ts';
import { articlesWhere } from './reads/corpus.ts';
import type { Connection, Row } from './sqlite.ts';

/** Of a band that many texts share, so many are looked at: a form that was filled in a thousand times. */
const MOST_OF_A_BAND = 40;

const present = `JOIN article x ON x.id = c.a AND x.trashed IS NULL JOIN article y ON y.id = c.b AND y.trashed IS NULL
  LEFT JOIN apart p ON p.a = c.a AND p.b = c.b`;
const unsigned = `FROM article r LEFT JOIN text_signature s ON s.article = r.id WHERE s.revision IS NOT r.revision`;

export function duplicateStore({ write, read }: { write: Connection; read: Connection }): DuplicateStore {
  return {
    unsigned: async (limit) =>
      read.all<{ id: ArticleId }>(`SELECT r.id ${unsigned} LIMIT ?`, limit).map(({ id }) => id),
    countUnsigned: async () => read.get<{ total: number }>(`SELECT count(*) AS total ${unsigned}`)!.total,
    sharing: async (bands, limit) => sharing(read, bands, limit),
    textsOf: async (articles) =>
      read.all<PresentText>(
        `SELECT r.id AS article, v.id AS revision, v.text FROM article r JOIN revision v ON v.id = r.revision
         WHERE r.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(articles),
      ),
    save: async (texts) =>
      write.transaction(() => {
        for (const text of texts) save(write, text);
      }),
    pairs: async (article) =>
      article === undefined
        ? read.all(`SELECT c.*, p.a IS NOT NULL AS apart FROM near_copy c ${present}`).map(toPair)
        : read
            .all(
              `SELECT c.*, p.a IS NOT NULL AS apart FROM near_copy c ${present} WHERE c.a = ? OR c.b = ?`,
              ...[article, article],
            )
            .map(toPair),
    articlesById: async (ids) =>
      articlesWhere(read, 'r.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
  };
}

function sharing(connection: Connection, bands: readonly number[], limit: number) {
  const shared = new Map<ArticleId, number>();
  for (const band of bands) {
    const sql = 'SELECT article FROM text_band WHERE band = ? LIMIT ?';
    for (const { article } of connection.all<{ article: ArticleId }>(sql, band, MOST_OF_A_BAND)) {
      shared.set(article, (shared.get(article) ?? 0) + 1);
    }
  }
  const most = [...shared].sort(([, a], [, b]) => b - a).slice(0, limit);
  return most.flatMap(([article]) => {
    const row = connection.get<{ signature: Uint8Array }>(
      'SELECT signature FROM text_signature WHERE article = ?',
      article,
    );
    return row ? [{ article, signature: fromBlob(row.signature) }] : [];
  });
}

function save(connection: Connection, { article, revision, signature, bands, copies }: SignedText): void {
  forgetBands(connection, article);
  connection.run('DELETE FROM near_copy WHERE a = ? OR b = ?', article, article);
  connection.run(
    'INSERT OR REPLACE INTO text_signature (article, revision, signature, bands) VALUES (?, ?, ?, ?)',
    ...[article, revision, new Uint8Array(signature.buffer), JSON.stringify(bands)],
  );
  for (const band of bands) {
    connection.run('INSERT OR IGNORE INTO text_band (band, article) VALUES (?, ?)', band, article);
  }
  for (const { article: other, similarity, containment } of copies) {
    const [a, b] = article < other ? [article, other] : [other, article];
    connection.run(
      'INSERT OR REPLACE INTO near_copy (a, b, similarity, containment) VALUES (?, ?, ?, ?)',
      ...[a, b, similarity, containment],
    );
  }
}

/** The bands of the text that the article had before. */
function forgetBands(connection: Connection, article: ArticleId): void {
  const known = connection.get<{ bands: string }>(
    'SELECT bands FROM text_signature WHERE article = ?',
    article,
  );
  if (!known) return;
  connection.run(
    'DELETE FROM text_band WHERE article = ? AND band IN (SELECT value FROM json_each(?))',
    ...[article, known.bands],
  );
}

function fromBlob(blob: Uint8Array): Uint32Array {
  return new Uint32Array(blob.slice().buffer);
}

function toPair(row: Row): NearCopy {
  const { a, b, similarity, containment } = row as unknown as NearCopy;
  return { a, b, similarity, containment, isApart: row.apart === 1 };
}
