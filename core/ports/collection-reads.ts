import type { Collection } from '../../shared/contract/collections.ts';
import type { ArticleId, CollectionId } from '../../shared/model/ids.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';

/** What collections ask of the store. */
export interface CollectionReads {
  /** By name; with an article, those that it is in. */
  collections(page: PageRequest, article?: ArticleId): Promise<Page<Collection>>;
  collection(id: CollectionId): Promise<Collection | undefined>;
  collectionByName(name: string): Promise<CollectionId | undefined>;
}
