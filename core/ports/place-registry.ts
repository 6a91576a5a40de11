import type { EntityId } from '../../shared/model/ids.ts';
import type { Write } from './records.ts';

/** Brings places of the gazetteer into the library when something first points at them. */
export interface PlaceRegistry {
  /** What has to be written so that these entities exist. Throws notFound for an id that nobody knows. */
  writesFor(ids: readonly (EntityId | null | undefined)[]): Promise<Write[]>;
}
