import type { Write } from './records.ts';
import type { NewEntry, RecordStore } from './storage.ts';

/** So many rows are written in one transaction: it blocks everything else. */
const SLICE = 500;

/** One change of the analyst's, however many rows it has: written in slices, undone at once. */
export async function commitInSlices(
  records: RecordStore,
  entry: NewEntry,
  writes: readonly Write[],
): Promise<void> {
  if (writes.length <= SLICE) {
    await records.commit(writes, { entry });
    return;
  }
  const group = await records.beginGroup(entry);
  try {
    for (let at = 0; at < writes.length; at += SLICE) {
      await records.commit(writes.slice(at, at + SLICE), { group });
    }
  } finally {
    await records.endGroup(group, entry.message);
  }
}
