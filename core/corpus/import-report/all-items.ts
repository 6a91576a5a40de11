import type { ImportOutcome } from '../../../shared/contract/corpus.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import type { CorpusReads } from '../../ports/corpus-reads.ts';
import type { ImportItemRecord } from '../../ports/records.ts';

const PAGE = 500;

/** The files of a report, in its order; with no outcome named, all. */
export async function* allItems(
  reads: Pick<CorpusReads, 'importItems'>,
  run: ImportRunId,
  outcomes: readonly ImportOutcome[] = [],
): AsyncGenerator<ImportItemRecord> {
  for (let offset = 0; ; offset += PAGE) {
    const page = { offset, limit: PAGE };
    const { items, total } = await reads.importItems(run, { outcomes, concerning: false }, page);
    yield* items;
    if (offset + PAGE >= total) return;
  }
}
