import * as z from 'zod';
import { AnchorState } from '../model/anchor.ts';
import { Entity, EntityKind } from '../model/entity.ts';
import { ArticleId, CollectionId, EntityId, MentionId } from '../model/ids.ts';
import { Mention, MentionKind, MentionState } from '../model/mention.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { Quantity } from '../model/quantity.ts';
import { TextRange } from '../model/text-range.ts';
import { FileSource } from './corpus.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

/** A mention with its words, where they stand on the current text, and the names of what it points at. */
export const PlacedMention = Mention.extend({
  text: z.string(),
  location: AnchorState,
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
  entityName: z.string().nullable(),
  placeName: z.string().nullable(),
});
export type PlacedMention = z.infer<typeof PlacedMention>;

export const CountedEntity = Entity.extend({
  mentions: z.int().nonnegative(),
  articles: z.int().nonnegative(),
});
export type CountedEntity = z.infer<typeof CountedEntity>;

/** A place to choose from: one that the library knows, or one of the gazetteer. */
export const PlaceChoice = Entity.pick({ id: true, kind: true, name: true, nameZh: true }).extend({
  parentName: z.string().nullable(),
});
export type PlaceChoice = z.infer<typeof PlaceChoice>;

/** A suggestion for a text that is in no library. Offsets are into the text of the article at `article`, from 0. */
export const FileSuggestion = TextRange.extend({
  article: z.int().nonnegative(),
  kind: MentionKind,
  text: z.string(),
  entity: PlaceChoice.nullable(),
  quantity: Quantity.nullable(),
});
export type FileSuggestion = z.infer<typeof FileSuggestion>;

export const entitiesOperations = {
  /** The entities that articles name, most mentioned first; merged ones are left out. */
  'entities.list': defineOperation({
    kind: 'query',
    input: PageRequest.extend({ kind: EntityKind.nullable().default(null) }),
    output: pageOf(CountedEntity),
    errors: libraryErrors,
  }),
  'entities.get': defineOperation({
    kind: 'query',
    input: z.object({ entity: EntityId }),
    output: CountedEntity,
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Makes one entity of two: names and mentions of the first count for the second. Undo takes them apart again. */
  'entities.merge': defineOperation({
    kind: 'command',
    input: z.object({ from: EntityId, into: EntityId }),
    output: CountedEntity,
    errors: [...writeErrors, 'notFound', 'invalidInput'],
  }),
  /**
   * Places whose name begins with some letters, pinyin or characters, those of the library first; of these, those that the
   * articles of a collection speak of where one is given.
   */
  'entities.findPlace': defineOperation({
    kind: 'query',
    input: z.object({
      text: z.string().max(100),
      collection: CollectionId.optional(),
      limit: z.int().min(1).max(50).default(12),
    }),
    output: z.array(PlaceChoice),
    errors: [],
  }),
  /** The mentions of an article in text order, quantities among them; rejected ones only when asked for. */
  'entities.mentions': defineOperation({
    kind: 'query',
    input: PageRequest.extend({
      article: ArticleId,
      states: z.array(MentionState).default(['suggested', 'accepted']),
    }),
    output: pageOf(PlacedMention),
    errors: [...libraryErrors, 'notFound'],
  }),
  /** Accepts or rejects suggestions, or takes such a decision back. */
  'entities.decide': defineOperation({
    kind: 'command',
    input: z.object({ mentions: z.array(MentionId).min(1).max(1000), state: MentionState }),
    output: z.array(PlacedMention),
    errors: [...writeErrors, 'notFound'],
  }),
  /** Sets right what a mention means and accepts it. */
  'entities.correct': defineOperation({
    kind: 'command',
    input: z.object({
      mention: MentionId,
      entity: EntityId.optional(),
      quantity: Quantity.optional(),
      place: EntityId.nullable().optional(),
    }),
    output: PlacedMention,
    errors: [...writeErrors, 'notFound', 'invalidInput'],
  }),
  /** Adds a mention from a selection: a place that is known, a new entity by kind and name, or a quantity. */
  'entities.add': defineOperation({
    kind: 'command',
    input: z.object({
      article: ArticleId,
      range: TextRange,
      entity: EntityId.optional(),
      newEntity: z.object({ kind: EntityKind, name: Entity.shape.name }).optional(),
      quantity: Quantity.optional(),
      place: EntityId.nullable().default(null),
    }),
    output: PlacedMention,
    errors: [...writeErrors, 'notFound', 'invalidInput', 'rangeOutsideText'],
  }),
  /** Reads a quantity that a person typed: '48.7 billion yuan', '> 500', '6.2%'; null where it is none. */
  'entities.parseQuantity': defineOperation({
    kind: 'query',
    input: z.object({ text: z.string().max(300) }),
    output: Quantity.nullable(),
    errors: [],
  }),
  /** What would be suggested for a file, without a library. */
  'entities.suggest': defineOperation({
    kind: 'query',
    input: z.object({ source: FileSource }),
    output: z.array(FileSuggestion),
    errors: [
      'fileEmpty',
      'fileBinary',
      'fileTooLarge',
      'fileEncrypted',
      'fileOldFormat',
      'fileDamaged',
      'fileGone',
      'fileUnreadable',
      'encodingUnknown',
      'unsupportedType',
      'noText',
      'noArticleColumn',
      'unsafePath',
      'archiveBomb',
      'archiveNested',
    ],
  }),
} as const satisfies ServiceOperations<'entities'>;
