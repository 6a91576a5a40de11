import type { SearchRecord } from '../../core/ports/search-engine.ts';
import { IncomingUpdate } from '../../core/search/incoming-update.ts';
import { SearchIndex } from '../../core/search/search-index.ts';

/** An index of records, which came in updates of so many each. */
export function filledIndex(records: readonly SearchRecord[], inOneUpdate = Infinity): SearchIndex {
  const index = new SearchIndex();
  for (let from = 0; from < records.length; from += inOneUpdate) {
    takeIn(index, records.slice(from, from + inOneUpdate));
  }
  return index;
}

/** Takes some records in as one update. */
export function takeIn(
  index: SearchIndex,
  put: readonly SearchRecord[],
  remove: readonly { kind: string; id: string }[] = [],
): void {
  const update = new IncomingUpdate((ref) => index.table.revisionOf(ref));
  update.take({ put, remove, part: 0, seq: 1 });
  index.apply(update.changes, update.segments());
}
