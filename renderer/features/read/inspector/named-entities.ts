import type { PlacedMention } from '../../../../shared/contract/entities.ts';
import { isPlaceKind } from '../../../../shared/model/entity.ts';
import type { EntityId } from '../../../../shared/model/ids.ts';
import type { MentionKind } from '../../../../shared/model/mention.ts';

/** An entity with all of its mentions in one article, in text order. */
export interface NamedEntity {
  id: EntityId;
  kind: MentionKind;
  name: string;
  mentions: PlacedMention[];
}

/** The entities that an article names, most often first, places apart from all others. */
export function namedEntities(mentions: readonly PlacedMention[]): {
  places: NamedEntity[];
  others: NamedEntity[];
} {
  const byId = new Map<EntityId, NamedEntity>();
  for (const mention of mentions) {
    const { entity: id, kind, entityName } = mention;
    if (id === null) continue;
    const known = byId.get(id);
    if (known) known.mentions.push(mention);
    else byId.set(id, { id, kind, name: entityName ?? mention.text, mentions: [mention] });
  }
  const named = [...byId.values()].sort(
    (a, b) => b.mentions.length - a.mentions.length || a.name.localeCompare(b.name),
  );
  return {
    places: named.filter(({ kind }) => isPlaceKind(kind)),
    others: named.filter(({ kind }) => !isPlaceKind(kind)),
  };
}
