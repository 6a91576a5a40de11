import type { ArticleScope } from '../../shared/model/article-scope.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import type { RecordReads } from './storage.ts';

/** A scope with its name. A collection that is gone narrows nothing. */
export async function readScope(
  records: Pick<RecordReads, 'get'>,
  collection: CollectionId | null,
): Promise<ArticleScope> {
  const record = collection && (await records.get('collection', collection));
  return record ? { id: record.id, name: record.name } : null;
}
