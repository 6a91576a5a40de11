import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { PlaceDirectory } from '../ports/gazetteer.ts';
import type { PlaceRegistry } from '../ports/place-registry.ts';
import { put, type Write } from '../ports/records.ts';
import type { RecordReads } from '../ports/storage.ts';

export function createPlaceRegistry(
  records: Pick<RecordReads, 'get'>,
  directory: PlaceDirectory,
): PlaceRegistry {
  return {
    writesFor: async (ids) => {
      const writes = new Map<string, Write>();
      for (const id of ids) {
        if (id === null || id === undefined || (await records.get('entity', id))) continue;
        const places = directory.withAncestors(id);
        if (places.length === 0) throw new WorkbenchError('notFound', { kind: 'entity', id });
        for (const place of places) {
          if (!(await records.get('entity', place.id))) writes.set(place.id, put('entity', place));
        }
      }
      return [...writes.values()];
    },
  };
}
