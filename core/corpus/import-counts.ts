import type { ImportRunRecord } from '../ports/records.ts';
import type { FileReport } from './import-file.ts';

const counters = {
  added: 'added',
  revised: 'revised',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  failed: 'failed',
} as const;

type Counts = Pick<
  ImportRunRecord,
  (typeof counters)[keyof typeof counters] | 'articles' | 'concerning' | 'several' | 'ignored'
>;

/** The counts of a run with these files counted in. */
export function withCounts(run: Counts, reports: readonly FileReport[]): Counts {
  const counts = countsOf(run);
  for (const report of reports) count(counts, report, 1);
  return counts;
}

/** The counts of a run of which a file has ended in another way than was counted. */
export function recounted(run: Counts, before: Counted, after: Counted): Counts {
  const counts = countsOf(run);
  count(counts, before, -1);
  count(counts, after, 1);
  return counts;
}

type Counted = Pick<FileReport, 'outcome' | 'found' | 'concerns' | 'ignored'>;

function countsOf(run: Counts): Counts {
  const { added, revised, unchanged, duplicates, failed, articles, concerning, several, ignored } = run;
  return { added, revised, unchanged, duplicates, failed, articles, concerning, several, ignored };
}

function count(counts: Counts, { outcome, found, concerns, ignored }: Counted, by: 1 | -1): void {
  counts[counters[outcome]] += by;
  counts.articles += by * found;
  if (concerns.length > 0) counts.concerning += by;
  if (concerns.includes('several')) counts.several += by;
  if (ignored) counts.ignored += by;
}

/** How many files of a run have ended, one way or another. */
export function endedOf({ added, revised, unchanged, duplicates, failed }: Counts): number {
  return added + revised + unchanged + duplicates + failed;
}
