import { isPlaceKind } from '../../../shared/model/entity.ts';
import type { Place } from '../recognise/suggestion.ts';

/** A place as the data files hold it: id, kind, name, Chinese name, id of the parent (empty for none), then other names. */
export type GazetteerRow = readonly string[];

/** Throws where a row is not one: the data files are ours, so that is a fault of the program. */
export function readRow(row: GazetteerRow): Place {
  const [id, kind, name, nameZh, parent, ...aliases] = row;
  if (!id || !kind || !isPlaceKind(kind) || !name)
    throw new Error(`Not a row of the gazetteer: ${row.join(', ')}`);
  return { id, kind, name, nameZh: nameZh || null, aliases, parent: parent || null };
}

/** Every name of a place: the main one first, then the Chinese one, then the others. */
export function namesOf(place: Place): readonly string[] {
  return place.nameZh === null
    ? [place.name, ...place.aliases]
    : [place.name, place.nameZh, ...place.aliases];
}
