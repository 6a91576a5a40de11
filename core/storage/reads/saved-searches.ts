import type { ArticleId, SavedSearchId, SearchHistoryId } from '../../../shared/model/ids.ts';
import type { SavedSearchReads } from '../../ports/saved-search-reads.ts';
import { decode } from '../record-codec.ts';
import type { Connection } from '../sqlite.ts';
import { readPage } from './page.ts';

const latest = 'ORDER BY at DESC, id DESC';

export function savedSearchReads(connection: Connection): SavedSearchReads {
  return {
    savedSearches: async (page) =>
      readPage(connection, page, {
        ...{ select: '*', from: 'FROM saved_search', orderBy: 'name, id' },
        toItem: (row) => decode('savedSearch', row),
      }),
    savedSearchByName: async (name) =>
      connection.get<{ id: SavedSearchId }>('SELECT id FROM saved_search WHERE name = ?', name)?.id,
    searchHistory: async (page) =>
      readPage(connection, page, {
        ...{ select: '*', from: 'FROM search_history', orderBy: 'at DESC, id DESC' },
        toItem: (row) => decode('searchHistory', row),
      }),
    searchesFor: async (query) =>
      connection
        .all(`SELECT * FROM search_history WHERE query = ? ${latest}`, query)
        .map((row) => decode('searchHistory', row)),
    searchesBefore: async (count) =>
      connection
        .all<{ id: SearchHistoryId }>(`SELECT id FROM search_history ${latest} LIMIT -1 OFFSET ?`, count)
        .map(({ id }) => id),
    articlesUsed: async (sheet) =>
      connection
        .all<{ article: ArticleId }>(
          'SELECT DISTINCT a.article FROM evidence v JOIN anchor a ON a.id = v.anchor WHERE v.sheet = ?',
          sheet,
        )
        .map(({ article }) => article),
  };
}
