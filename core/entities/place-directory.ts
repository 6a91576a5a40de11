import type { PlaceChoice } from '../../shared/contract/entities.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { EntityId } from '../../shared/model/ids.ts';
import type { PlaceDirectory } from '../ports/gazetteer.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Place } from './recognise/suggestion.ts';

/** The gazetteer as the rest of the core sees it. */
export function createPlaceDirectory(gazetteer: Gazetteer): PlaceDirectory {
  return {
    withAncestors: (id) => gazetteer.pathOf(id).toReversed().map(toEntity),
    named: (name) => gazetteer.byName(name).map(toEntity),
    find: (text, limit) => gazetteer.find(text, limit).map((place) => toChoice(place, gazetteer)),
  };
}

export function toEntity(place: Place): Entity {
  return {
    id: place.id as EntityId,
    kind: place.kind,
    name: place.name,
    nameZh: place.nameZh,
    aliases: [...place.aliases],
    parent: place.parent as EntityId | null,
    mergedInto: null,
  };
}

function toChoice(place: Place, gazetteer: Gazetteer): PlaceChoice {
  const parent = place.parent === null ? undefined : gazetteer.byId(place.parent);
  return {
    id: place.id as EntityId,
    kind: place.kind,
    name: place.name,
    nameZh: place.nameZh,
    parentName: parent?.name ?? null,
  };
}
