import type { EntityId } from '../../../shared/model/ids.ts';
import type { ChosenPlace } from '../../workbench/place-field.tsx';
import type { ReaderStore } from './reader/reader-store.ts';

/** The places that an article names, most often first. */
export function placesOf(store: ReaderStore): ChosenPlace[] {
  return (store.about?.cities ?? []).map(({ id, name }) => ({ id, name, nameZh: null, parentName: null }));
}

/** A place by id and name alone; null where there is none. */
export function choosePlace(
  id: EntityId | null | undefined,
  name: string | null | undefined,
): ChosenPlace | null {
  return id && name ? { id, name, nameZh: null, parentName: null } : null;
}
