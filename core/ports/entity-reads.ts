import type { EntityKind } from '../../shared/model/entity.ts';
import type { ArticleId, CollectionId, EntityId, MentionId } from '../../shared/model/ids.ts';
import type { MentionState } from '../../shared/model/mention.ts';
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
  mention(id: MentionId): Promise<PlacedMention | undefined>;
  /** Places of the library by the beginning of a name, those that articles speak of most first; of one collection where it is given. */
  placesByName(prefix: string, limit: number, collection?: CollectionId): Promise<PlaceChoice[]>;
}
