import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { PlacedMention } from '../../shared/contract/entities.ts';
import type { Handlers, Input, Output } from '../../shared/contract/index.ts';
import type { Entity } from '../../shared/model/entity.ts';
import { excerpt } from '../../shared/model/excerpt.ts';
import type { EntityId, MentionId } from '../../shared/model/ids.ts';
import type { Mention } from '../../shared/model/mention.ts';
import type { LibraryFreeEntityOperation } from '../ports/open-library.ts';
import { provide, put, type Write } from '../ports/records.ts';
import { recordOfMention } from '../ports/entity-reads.ts';
import type { EntitiesPorts } from './entities-ports.ts';
import { mergeEntities } from './merge-entities.ts';

/** Entities, and the words that name them or state quantities. */
export function createEntitiesService(
  ports: EntitiesPorts,
): Omit<Handlers<'entities'>, LibraryFreeEntityOperation> {
  return {
    'entities.list': ({ kind, ...page }) => ports.reads.entities(kind, page),
    'entities.get': async ({ entity }) => found('entity', entity, await ports.reads.entity(entity)),
    'entities.merge': (input) => mergeEntities(ports, input),
    'entities.mentions': ({ article, states, ...page }) => ports.reads.mentionsOf(article, states, page),
    'entities.decide': (input) => decide(ports, input),
    'entities.correct': (input) => correct(ports, input),
    'entities.add': (input) => add(ports, input),
  };
}

async function decide(
  ports: EntitiesPorts,
  input: Input<'entities.decide'>,
): Promise<Output<'entities.decide'>> {
  const mentions = await requireMentions(ports, input.mentions);
  const writes = [
    ...(await anchorWrites(ports, mentions)),
    ...mentions.map((mention) => put('mention', { ...recordOfMention(mention), state: input.state })),
  ];
  const values = { text: excerpt(mentions[0]!.text), count: mentions.length };
  await commit(ports, 'entities.decide', input.state, values, writes);
  return requireMentions(ports, input.mentions);
}

async function correct(
  ports: EntitiesPorts,
  input: Input<'entities.correct'>,
): Promise<Output<'entities.correct'>> {
  const before = await requireMention(ports, input.mention);
  const unfitting = before.kind === 'quantity' ? 'entity' : 'quantity';
  if (input[unfitting] !== undefined) {
    throw new WorkbenchError('invalidInput', {
      ...{ operation: 'entities.correct', field: unfitting, problem: '' },
    });
  }
  const after: Mention = { ...recordOfMention(before), state: 'accepted', by: ports.analyst.name() };
  if (input.quantity !== undefined) after.quantity = input.quantity;
  if (input.place !== undefined) after.place = input.place;
  await ports.registry.ensure([input.entity, input.place]);
  if (input.entity !== undefined) Object.assign(after, await pointTo(ports, input.entity));
  const writes = [...(await anchorWrites(ports, [before])), put('mention', after)];
  await commit(ports, 'entities.correct', null, { text: excerpt(before.text) }, writes);
  return requireMention(ports, before.id);
}

async function add(ports: EntitiesPorts, input: Input<'entities.add'>): Promise<Output<'entities.add'>> {
  const given = [input.entity, input.newEntity, input.quantity].filter((value) => value !== undefined);
  if (given.length !== 1) {
    throw new WorkbenchError('invalidInput', { operation: 'entities.add', field: 'entity', problem: '' });
  }
  const anchor = await ports.anchors.at(input.article, input.range);
  await ports.registry.ensure([input.entity, input.place]);
  const made = input.newEntity && makeEntity(ports, input.newEntity);
  const mention: Mention = {
    id: ports.runtime.id() as MentionId,
    article: input.article,
    anchor: anchor.id,
    kind: 'quantity',
    entity: null,
    quantity: input.quantity ?? null,
    place: input.place,
    state: 'accepted',
    by: ports.analyst.name(),
    ...(made && { kind: made.kind, entity: made.id }),
    ...(input.entity && (await pointTo(ports, input.entity))),
  };
  const writes = [put('anchor', anchor), ...(made ? [put('entity', made)] : []), put('mention', mention)];
  await commit(ports, 'entities.add', null, { text: excerpt(anchor.quote) }, writes);
  return requireMention(ports, mention.id);
}

function makeEntity(
  ports: EntitiesPorts,
  { kind, name }: NonNullable<Input<'entities.add'>['newEntity']>,
): Entity {
  const id = ports.runtime.id() as EntityId;
  return { id, kind, name, nameZh: null, aliases: [], parent: null, mergedInto: null };
}

/** The kind that a mention has when it points at an entity. */
async function pointTo(ports: EntitiesPorts, id: EntityId): Promise<Pick<Mention, 'kind' | 'entity'>> {
  return { kind: found('entity', id, await ports.records.get('entity', id)).kind, entity: id };
}

/** Suggestions have no anchors yet. */
async function anchorWrites(ports: EntitiesPorts, mentions: readonly PlacedMention[]): Promise<Write[]> {
  const anchors = await ports.reads.suggestedAnchors(mentions.map(({ anchor }) => anchor));
  return anchors.map((anchor) => provide('anchor', anchor));
}

async function requireMention(ports: EntitiesPorts, id: MentionId): Promise<PlacedMention> {
  return (await requireMentions(ports, [id]))[0]!;
}

async function requireMentions(ports: EntitiesPorts, ids: readonly MentionId[]): Promise<PlacedMention[]> {
  const mentions = new Map((await ports.reads.mentions(ids)).map((mention) => [mention.id, mention]));
  return ids.map((id) => found('mention', id, mentions.get(id)));
}

async function commit(
  ports: EntitiesPorts,
  operation: string,
  kind: string | null,
  values: Record<string, string | number>,
  writes: Write[],
): Promise<void> {
  const message = { key: kind === null ? `history.${operation}` : `history.${operation}.${kind}`, values };
  await ports.records.commit(writes, { entry: { operation, author: ports.analyst.name(), message } });
}
