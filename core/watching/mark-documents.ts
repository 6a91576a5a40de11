import { put, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import type { KnownDocument } from '../ports/watching-reads.ts';
import type { MovedDocument } from './find-moved.ts';
import type { WatchingPorts } from './watching-ports.ts';

export interface Marks {
  gone: readonly KnownDocument[];
  back: readonly KnownDocument[];
  moved: readonly MovedDocument[];
}

/** So many documents are marked in one transaction. */
const AT_ONCE = 500;

/** Marks what is gone, takes the mark from what is back, and follows what was moved. The program's own: no history. */
export async function markDocuments(ports: WatchingPorts, { gone, back, moved }: Marks): Promise<void> {
  const since = timestamp(ports.runtime);
  const changes = [
    ...gone.filter(({ missing }) => missing === null).map(({ id }) => ({ id, fields: { missing: since } })),
    ...back.map(({ id }) => ({ id, fields: { missing: null } })),
    ...moved.map(({ document, file }) => ({
      id: document.id,
      fields: { path: file.path, modified: Math.ceil(file.changed), missing: null },
    })),
  ];
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const writes = changes.slice(at, at + AT_ONCE).map(async ({ id, fields }): Promise<Write[]> => {
      const record = await ports.records.get('document', id);
      return record ? [put('document', { ...record, ...fields })] : [];
    });
    await ports.records.commit((await Promise.all(writes)).flat(), 'program');
  }
}
