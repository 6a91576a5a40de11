import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { TagId } from '../../shared/model/ids.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { AnnotationReads } from '../ports/annotation-reads.ts';
import { put, remove, type TagRecord, type Write } from '../ports/records.ts';
import { timestamp, type Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';
import { freeShortcut, leastUsedColour } from './tag-defaults.ts';

export interface TagsPorts {
  records: RecordStore;
  reads: Pick<AnnotationReads, 'tags' | 'tagByName'>;
  runtime: Runtime;
  analyst: Analyst;
}

/** The codebook. */
export function createTagsService(ports: TagsPorts): Handlers<'tags'> {
  return {
    'tags.list': (page) => ports.reads.tags(page),
    'tags.create': (input) => createTag(ports, input),
    'tags.update': (input) => updateTag(ports, input),
    'tags.merge': (input) => mergeTags(ports, input),
    'tags.remove': (input) => removeTag(ports, input),
  };
}

async function createTag(ports: TagsPorts, input: Input<'tags.create'>): Promise<Output<'tags.create'>> {
  await requireFreeName(ports, input.name);
  const others = await ports.records.where('tag', {});
  const parent = input.parent ? await requireTag(ports, input.parent) : null;
  const tag: TagRecord = {
    id: ports.runtime.id() as TagId,
    name: input.name,
    colour: input.colour ?? parent?.colour ?? leastUsedColour(others),
    parent: parent?.id ?? null,
    description: input.description ?? '',
    shortcut: freeShortcut(others),
    created: timestamp(ports.runtime),
  };
  await commit(ports, 'tags.create', { tag: tag.name }, [put('tag', tag)]);
  return withoutTime(tag);
}

async function updateTag(ports: TagsPorts, input: Input<'tags.update'>): Promise<Output<'tags.update'>> {
  const before = await requireTag(ports, input.tag);
  if (input.name !== undefined) await requireFreeName(ports, input.name, before.id);
  const { tag: _tag, ...change } = input;
  const after: TagRecord = { ...before, ...change };
  await commit(ports, 'tags.update', { tag: before.name }, [
    ...(await freeTheShortcut(ports, after)),
    put('tag', after),
  ]);
  return withoutTime(after);
}

/** A number key sets one tag: given to another, it is taken from the one that had it. */
async function freeTheShortcut(ports: TagsPorts, tag: TagRecord): Promise<Write[]> {
  if (tag.shortcut === null) return [];
  const holders = await ports.records.where('tag', { shortcut: tag.shortcut });
  return holders
    .filter((holder) => holder.id !== tag.id)
    .map((holder) => put('tag', { ...holder, shortcut: null }));
}

async function mergeTags(ports: TagsPorts, input: Input<'tags.merge'>): Promise<Output<'tags.merge'>> {
  const from = await requireTag(ports, input.from);
  const into = await requireTag(ports, input.into);
  if (from.id === into.id) throw new WorkbenchError('invalidInput', { field: 'into' });
  const uses = await ports.records.where('annotationTag', { tag: from.id });
  await commit(ports, 'tags.merge', { tag: from.name, into: into.name }, [
    ...uses.flatMap(({ annotation }) => [
      remove('annotationTag', annotation, from.id),
      put('annotationTag', { annotation, tag: into.id }),
    ]),
    ...(await orphanedChildren(ports, from, into.id)),
    remove('tag', from.id),
  ]);
  return withoutTime(into);
}

async function removeTag(ports: TagsPorts, input: Input<'tags.remove'>): Promise<null> {
  const tag = await requireTag(ports, input.tag);
  const uses = await ports.records.where('annotationTag', { tag: tag.id });
  await commit(ports, 'tags.remove', { tag: tag.name }, [
    ...uses.map(({ annotation }) => remove('annotationTag', annotation, tag.id)),
    ...(await orphanedChildren(ports, tag, tag.parent)),
    remove('tag', tag.id),
  ]);
  return null;
}

/** The children of a tag that goes move to another parent. */
async function orphanedChildren(ports: TagsPorts, tag: TagRecord, parent: TagId | null): Promise<Write[]> {
  const children = await ports.records.where('tag', { parent: tag.id });
  return children.map((child) => put('tag', { ...child, parent: child.id === parent ? null : parent }));
}

async function requireTag(ports: TagsPorts, id: TagId): Promise<TagRecord> {
  return found('tag', id, await ports.records.get('tag', id));
}

async function requireFreeName(ports: TagsPorts, name: string, except?: TagId): Promise<void> {
  const taken = await ports.reads.tagByName(name);
  if (taken !== undefined && taken !== except) throw new WorkbenchError('nameTaken', { kind: 'tag', name });
}

async function commit(
  ports: TagsPorts,
  operation: 'tags.create' | 'tags.update' | 'tags.merge' | 'tags.remove',
  values: Record<string, string>,
  writes: Write[],
): Promise<void> {
  const message = { key: `history.${operation}`, values };
  await ports.records.commit(writes, { entry: { operation, author: ports.analyst.name(), message } });
}

function withoutTime({ created: _created, ...tag }: TagRecord): Tag {
  return tag;
}
