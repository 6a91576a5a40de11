import type { Collection } from '../../../shared/contract/collections.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { CollectionReads } from '../../ports/collection-reads.ts';
import type { Connection, Row } from '../sqlite.ts';
import { readPage } from './page.ts';

const columns = `c.id, c.name, (SELECT count(*) FROM collection_article m JOIN article r ON r.id = m.article
  WHERE m.collection = c.id AND r.trashed IS NULL AND r.excluded IS NULL) AS articles`;

export function collectionReads(connection: Connection): CollectionReads {
  return {
    collections: async (page, article) =>
      readPage(connection, page, {
        select: columns,
        from: `FROM collection c ${article === undefined ? '' : 'JOIN collection_article own ON own.collection = c.id AND own.article = ?'}`,
        parameters: article === undefined ? [] : [article],
        orderBy: 'c.name, c.id',
        toItem: toCollection,
      }),
    collection: async (id) => {
      const row = connection.get(`SELECT ${columns} FROM collection c WHERE c.id = ?`, id);
      return row && toCollection(row);
    },
    collectionByName: async (name) =>
      connection.get<{ id: CollectionId }>('SELECT id FROM collection WHERE name = ?', name)?.id,
  };
}

function toCollection(row: Row): Collection {
  return { id: row.id as CollectionId, name: row.name as string, articles: row.articles as number };
}
