import { DatabaseSync } from 'node:sqlite';
import { LIMIT, type Peer } from './peer.ts';

/** SQLite's own full text search, with indices of beginnings, in a file as ours is. */
export function fts5Peer(file: string): Peer {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE words
    USING fts5 (id UNINDEXED, title, text, tokenize = 'porter unicode61', prefix = '2 3')`);
  const insert = database.prepare('INSERT INTO words (id, title, text) VALUES (?, ?, ?)');
  const select = database.prepare(
    `SELECT id FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, 3, 1) LIMIT ${LIMIT}`,
  );
  const count = database.prepare('SELECT count(*) FROM words WHERE words MATCH ?');
  const find = (query: string) => [select.all(query), count.get(query)];
  const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`);
  return {
    add: (records) => {
      database.exec('BEGIN');
      for (const { id, fields } of records) insert.run(id, fields.title ?? '', fields.text ?? '');
      database.exec('COMMIT');
    },
    ask: {
      'one word': (words) => find(quoted(words).join(' ')),
      'two words': (words) => find(quoted(words).join(' ')),
      'a beginning of three letters': (words) => find(`${quoted(words).join(' ')}*`),
      'a phrase': (words) => find(`"${words.join(' ')}"`),
    },
  };
}
