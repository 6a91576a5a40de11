import type { Collection } from '../../shared/contract/collections.ts';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input } from '../../shared/contract/index.ts';
import type { ArticleId, CollectionId } from '../../shared/model/ids.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { CollectionReads } from '../ports/collection-reads.ts';
import { commitInSlices } from '../ports/commit-slices.ts';
import type { CorpusReads } from '../ports/corpus-reads.ts';
import { type CollectionRecord, put, remove, type Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';

export interface CollectionsPorts {
  records: RecordStore;
  reads: CollectionReads & Pick<CorpusReads, 'articles'>;
  runtime: Runtime;
  analyst: Analyst;
}

/** Collections: articles gathered under a name, as scope for search, sheets and briefs. */
export function createCollectionsService(ports: CollectionsPorts): Handlers<'collections'> {
  return {
    'collections.list': ({ article, ...page }) => ports.reads.collections(page, article),
    'collections.create': (input) => create(ports, input),
    'collections.rename': (input) => rename(ports, input),
    'collections.remove': (input) => removeCollection(ports, input),
    'collections.addArticles': (input) => addArticles(ports, input),
    'collections.removeArticles': (input) => removeArticles(ports, input),
    'collections.articles': async ({ collection, ...page }) => {
      await requireCollection(ports, collection);
      return ports.reads.articles({ sort: 'added', standing: 'active', collection }, page);
    },
  };
}

async function create(ports: CollectionsPorts, input: Input<'collections.create'>): Promise<Collection> {
  await requireFreeName(ports, input.name);
  const collection: CollectionRecord = {
    ...{ id: ports.runtime.id() as CollectionId, name: input.name },
    ...{ author: ports.analyst.name(), created: timestamp(ports.runtime) },
  };
  await commit(ports, 'collections.create', { name: input.name }, [
    put('collection', collection),
    ...(await newMembers(ports, collection.id, input.articles)),
  ]);
  return (await ports.reads.collection(collection.id))!;
}

async function rename(ports: CollectionsPorts, input: Input<'collections.rename'>): Promise<Collection> {
  const before = await requireCollection(ports, input.collection);
  await requireFreeName(ports, input.name, before.id);
  const after = put('collection', { ...before, name: input.name });
  await commit(ports, 'collections.rename', { name: input.name }, [after]);
  return (await ports.reads.collection(before.id))!;
}

async function removeCollection(
  ports: CollectionsPorts,
  { collection }: Input<'collections.remove'>,
): Promise<null> {
  const { name } = await requireCollection(ports, collection);
  const members = await ports.records.where('collectionArticle', { collection });
  await commit(ports, 'collections.remove', { name }, [
    ...members.map(({ article }) => remove('collectionArticle', collection, article)),
    remove('collection', collection),
  ]);
  return null;
}

async function addArticles(
  ports: CollectionsPorts,
  { collection, articles }: Input<'collections.addArticles'>,
): Promise<Collection> {
  const { name } = await requireCollection(ports, collection);
  const writes = await newMembers(ports, collection, articles);
  await commit(ports, 'collections.addArticles', { name, count: writes.length }, writes);
  return (await ports.reads.collection(collection))!;
}

async function removeArticles(
  ports: CollectionsPorts,
  { collection, articles }: Input<'collections.removeArticles'>,
): Promise<Collection> {
  const { name } = await requireCollection(ports, collection);
  const members = await membersAmong(ports, collection, articles);
  const writes = members.map((article) => remove('collectionArticle', collection, article));
  await commit(ports, 'collections.removeArticles', { name, count: writes.length }, writes);
  return (await ports.reads.collection(collection))!;
}

/** What puts those articles into a collection that are not in it. Throws notFound for one that is not in the library. */
async function newMembers(
  ports: CollectionsPorts,
  collection: CollectionId,
  articles: readonly ArticleId[],
): Promise<Write[]> {
  for (const id of articles) found('article', id, await ports.records.get('article', id));
  const members = new Set(await membersAmong(ports, collection, articles));
  const added = timestamp(ports.runtime);
  return [...new Set(articles)]
    .filter((article) => !members.has(article))
    .map((article) => put('collectionArticle', { collection, article, added }));
}

async function membersAmong(
  { records }: CollectionsPorts,
  collection: CollectionId,
  articles: readonly ArticleId[],
): Promise<ArticleId[]> {
  const members: ArticleId[] = [];
  for (const article of new Set(articles)) {
    if (await records.get('collectionArticle', collection, article)) members.push(article);
  }
  return members;
}

async function requireCollection(ports: CollectionsPorts, id: CollectionId): Promise<CollectionRecord> {
  return found('collection', id, await ports.records.get('collection', id));
}

async function requireFreeName(ports: CollectionsPorts, name: string, except?: CollectionId): Promise<void> {
  const taken = await ports.reads.collectionByName(name);
  if (taken !== undefined && taken !== except) {
    throw new WorkbenchError('nameTaken', { kind: 'collection', name });
  }
}

async function commit(
  ports: CollectionsPorts,
  operation: keyof Handlers<'collections'>,
  values: Record<string, string | number>,
  writes: readonly Write[],
): Promise<void> {
  const message = { key: `history.${operation}`, values };
  await commitInSlices(ports.records, { operation, author: ports.analyst.name(), message }, writes);
}
