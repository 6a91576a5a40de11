import type { ArticleId } from '../../shared/model/ids.ts';
import type {
  DuplicateStore,
  NearCopy,
  PresentText,
  SignatureOf,
  SignedText,
} from '../ports/duplicate-store.ts';
import { articlesWhere } from './reads/corpus.ts';
import type { Connection, Row } from './sqlite.ts';

/** So many articles are looked through at a time. */
const WINDOW = 2000;

const present = `JOIN article x ON x.id = c.a AND x.trashed IS NULL JOIN article y ON y.id = c.b AND y.trashed IS NULL
  LEFT JOIN apart p ON p.a = c.a AND p.b = c.b`;
const unsigned = `FROM article r LEFT JOIN text_signature s ON s.article = r.id WHERE s.revision IS NOT r.revision`;

export function duplicateStore({ write, read }: { write: Connection; read: Connection }): DuplicateStore {
  return {
    unsigned: async (after) => unsignedAfter(read, after),
    countUnsigned: async () => read.get<{ total: number }>(`SELECT count(*) AS total ${unsigned}`)!.total,
    signaturesAfter: async (after, limit) =>
      read
        .all('SELECT * FROM text_signature WHERE article > ? ORDER BY article LIMIT ?', after ?? '', limit)
        .map(toSignature),
    signaturesOf: async (articles) =>
      read
        .all(
          'SELECT * FROM text_signature WHERE article IN (SELECT value FROM json_each(?))',
          JSON.stringify(articles),
        )
        .map(toSignature),
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
    version: async () => {
      const mark = 'SELECT total_changes() AS own, data_version AS others FROM pragma_data_version';
      return JSON.stringify([read.get(mark), write.get(mark)]);
    },
    articlesById: async (ids) =>
      articlesWhere(read, 'r.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
  };
}

function unsignedAfter(
  connection: Connection,
  after: ArticleId | null,
): Awaited<ReturnType<DuplicateStore['unsigned']>> {
  const rows = connection.all<{ id: ArticleId; isSigned: 0 | 1 }>(
    `SELECT r.id, s.revision IS r.revision AS isSigned FROM (
       SELECT id, revision FROM article WHERE id > ? ORDER BY id LIMIT ?) r
     LEFT JOIN text_signature s ON s.article = r.id`,
    ...[after ?? '', WINDOW],
  );
  const articles = rows.filter(({ isSigned }) => isSigned === 0).map(({ id }) => id);
  return { articles, next: rows.length < WINDOW ? null : rows.at(-1)!.id };
}

function save(connection: Connection, { article, revision, signature, copies }: SignedText): void {
  connection.run('DELETE FROM near_copy WHERE a = ? OR b = ?', article, article);
  connection.run(
    'INSERT OR REPLACE INTO text_signature (article, revision, signature) VALUES (?, ?, ?)',
    ...[article, revision, new Uint8Array(signature.buffer)],
  );
  for (const { article: other, similarity, containment } of copies) {
    const [a, b] = article < other ? [article, other] : [other, article];
    connection.run(
      'INSERT OR REPLACE INTO near_copy (a, b, similarity, containment) VALUES (?, ?, ?, ?)',
      ...[a, b, similarity, containment],
    );
  }
}

function toSignature({ article, signature }: Row): SignatureOf {
  return {
    article: article as ArticleId,
    signature: new Uint32Array((signature as Uint8Array).slice().buffer),
  };
}

function toPair(row: Row): NearCopy {
  const { a, b, similarity, containment } = row as unknown as NearCopy;
  return { a, b, similarity, containment, isApart: row.apart === 1 };
}
