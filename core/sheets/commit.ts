import type { Analyst } from '../ports/analyst.ts';
import type { Anchors } from '../ports/anchors.ts';
import type { EntityReads } from '../ports/entity-reads.ts';
import type { WriteExport } from '../ports/export-file.ts';
import type { PlaceRegistry } from '../ports/place-registry.ts';
import type { Write } from '../ports/records.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SheetReads } from '../ports/sheet-reads.ts';
import type { RecordStore } from '../ports/storage.ts';

export interface SheetsPorts {
  records: RecordStore;
  reads: SheetReads & Pick<EntityReads, 'mentions' | 'suggestedAnchors'>;
  anchors: Anchors;
  registry: PlaceRegistry;
  writeExport: WriteExport;
  runtime: Runtime;
  analyst: Analyst;
}

/** Writes one change of a sheet as one entry of history. */
export async function commit(
  ports: SheetsPorts,
  operation: string,
  values: Record<string, string | number>,
  writes: Write[],
): Promise<void> {
  const message = { key: `history.${operation}`, values };
  await ports.records.commit(writes, { entry: { operation, author: ports.analyst.name(), message } });
}
