import type { CollectionId, EntityId, SavedSearchId, TagId } from '../../shared/model/ids.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { allPages, type CommandContext, UsageError } from './command.ts';

/*
 * People write names where the contract wants ids; an id is taken as it is. A name that nobody has is wrong usage.
 */

export async function tagId(context: CommandContext, name: string): Promise<TagId> {
  return (await findTag(context, name)).id;
}

export async function findTag(context: CommandContext, name: string): Promise<Tag> {
  for await (const tag of allPages((page) => context.call('tags.list', page))) {
    if (tag.id === name || same(tag.name, name)) return tag;
  }
  throw unknownName(context, 'tag', name);
}

export async function collectionId(context: CommandContext, name: string): Promise<CollectionId> {
  for await (const collection of allPages((page) => context.call('collections.list', page))) {
    if (collection.id === name || same(collection.name, name)) return collection.id;
  }
  throw unknownName(context, 'collection', name);
}

export async function savedSearchId(context: CommandContext, name: string): Promise<SavedSearchId> {
  for await (const search of allPages((page) => context.call('searches.list', page))) {
    if (search.id === name || same(search.name, name)) return search.id;
  }
  throw unknownName(context, 'saved search', name);
}

/** All entities that a name can mean: Baoshan is several. */
export async function entityIds(context: CommandContext, name: string): Promise<EntityId[]> {
  const ids: EntityId[] = [];
  for await (const entity of allPages((page) => context.call('entities.list', page))) {
    const names = [entity.name, entity.nameZh ?? '', ...entity.aliases];
    if (entity.id === name || names.some((other) => same(other, name))) ids.push(entity.id);
  }
  if (ids.length === 0) throw unknownName(context, 'entity', name);
  return ids;
}

/** The same for a city or district; one that no article names can still be asked for. */
export async function placeIds(context: CommandContext, name: string): Promise<EntityId[]> {
  try {
    return await entityIds(context, name);
  } catch (error) {
    const places = await context.call('entities.findPlace', { text: name });
    const meant = places.filter(
      (place) => place.id === name || same(place.name, name) || same(place.nameZh ?? '', name),
    );
    if (meant.length > 0) return meant.map(({ id }) => id);
    throw error;
  }
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
}

function unknownName(context: CommandContext, kind: string, name: string): UsageError {
  return new UsageError(context.messages.text('cli.noSuchName', { kind, name }));
}
