import type { KnownDocument, WatchingReads } from '../../ports/watching-reads.ts';
import type { Connection } from '../sqlite.ts';

/** Behind every path that begins with a folder's, in the order of SQLite's BINARY collation. */
const LAST = '\u{10FFFF}';

export function watchingReads(connection: Connection): WatchingReads {
  return {
    documentsIn: async (folder) =>
      connection.all<KnownDocument>(
        'SELECT id, path, sha256, bytes, modified, missing FROM document WHERE path >= ? AND path < ?',
        folder,
        folder + LAST,
      ),
    lastImports: async (folder) => {
      const rows = connection.all<{ path: string; started: string }>(
        `SELECT i.path, max(r.started) AS started FROM import_item i JOIN import_run r ON r.id = i.run
         WHERE i.path >= ? AND i.path < ? GROUP BY i.path`,
        folder,
        folder + LAST,
      );
      return new Map(rows.map(({ path, started }) => [path, started]));
    },
    missingIn: async (folder) =>
      connection.get<{ count: number }>(
        'SELECT count(*) AS count FROM document WHERE path >= ? AND path < ? AND missing IS NOT NULL',
        folder,
        folder + LAST,
      )!.count,
  };
}
