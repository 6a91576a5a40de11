import type { PlaceChoice } from '../../shared/contract/entities.ts';
import type { Entity } from '../../shared/model/entity.ts';

/** The places that the program knows by itself. */
export interface PlaceDirectory {
  /** A place with everything that it lies in, itself first; empty where the id is not the gazetteer's. */
  withAncestors(id: string): Entity[];
  /** The places of a name, however it is written; none where nothing is called exactly so. */
  named(name: string): Entity[];
  /** Places by the beginning of a name, pinyin or characters; exact names first. */
  find(text: string, limit: number): PlaceChoice[];
}
