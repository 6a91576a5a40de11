import type { Anchor } from '../../shared/model/anchor.ts';
import type { EntityKind } from '../../shared/model/entity.ts';
import type { AnchorId, ArticleId, CollectionId, EntityId, MentionId } from '../../shared/model/ids.ts';
import type { Mention, MentionState } from '../../shared/model/mention.ts';
import type { Page, PageRequest } from '../../shared/model/page.ts';
import type { CountedEntity, PlaceChoice, PlacedMention } from '../../shared/contract/entities.ts';

/** What entities and mentions ask of the store. Entities that were merged are followed to the one they count for. */
export interface EntityReads {
  entities(kind: EntityKind | null, page: PageRequest): Promise<Page<CountedEntity>>;
  entity(id: EntityId): Promise<CountedEntity | undefined>;
  mentionsOf(
    article: ArticleId,
    states: readonly MentionState[],
    page: PageRequest,
  ): Promise<Page<PlacedMention>>;
  /** Those of these that are there. */
  mentions(ids: readonly MentionId[]): Promise<PlacedMention[]>;
  /** The anchors of suggestions: they are stored together with the first thing that stands on them. */
  suggestedAnchors(ids: readonly AnchorId[]): Promise<Anchor[]>;
  /** Places of the library by the beginning of a name, those that articles speak of most first; of one collection where it is given. */
  placesByName(prefix: string, limit: number, collection?: CollectionId): Promise<PlaceChoice[]>;
}

/** What is stored of a mention, or will be of a suggestion that is decided. */
export function recordOfMention(mention: PlacedMention): Mention {
  const { id, article, anchor, kind, entity, quantity, place, state, by } = mention;
  return { id, article, anchor, kind, entity, quantity, place, state, by };
}
