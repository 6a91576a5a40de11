import { WorkbenchError } from '../../shared/contract/errors.ts';
import type { PlaceDirectory } from '../ports/gazetteer.ts';
import type { PlaceRegistry } from '../ports/place-registry.ts';
import { put, type Write } from '../ports/records.ts';
import type { RecordStore } from '../ports/storage.ts';

export function createPlaceRegistry(
  records: Pick<RecordStore, 'get' | 'commit'>,
  directory: PlaceDirectory,
): PlaceRegistry {
  return {
    ensure: async (ids) => {
      const writes = new Map<string, Write>();
      for (const id of ids) {
        if (id === null || id === undefined || (await records.get('entity', id))) continue;
        const places = directory.withAncestors(id);
        if (places.length === 0) throw new WorkbenchError('notFound', { kind: 'entity', id });
        for (const place of places) {
          if (!(await records.get('entity', place.id))) writes.set(place.id, put('entity', place));
        }
      }
      if (writes.size > 0) await records.commit([...writes.values()], 'program');
    },
  };
}
