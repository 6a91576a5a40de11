import type { EntityId } from '../../shared/model/ids.ts';

/** Brings places of the gazetteer into the library when something first points at them. */
export interface PlaceRegistry {
  /**
   * Sees that these entities exist. That a place exists is no change of the analyst's, so undoing leaves it: what was
   * found since may name it too. Throws notFound for an id that nobody knows, and then writes nothing.
   */
  ensure(ids: readonly (EntityId | null | undefined)[]): Promise<void>;
}
