import type { Analyst } from '../ports/analyst.ts';
import type { Anchors } from '../ports/anchors.ts';
import type { EntityReads } from '../ports/entity-reads.ts';
import type { PlaceRegistry } from '../ports/place-registry.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';

/** What the service of entities needs from around it. */
export interface EntitiesPorts {
  records: RecordStore;
  reads: EntityReads;
  anchors: Anchors;
  registry: PlaceRegistry;
  runtime: Runtime;
  analyst: Analyst;
}
