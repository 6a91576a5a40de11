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
  const { added, revised, unchanged, duplicates, failed, articles, concerning, several, ignored } = run;
  const counts = { added, revised, unchanged, duplicates, failed, articles, concerning, several, ignored };
  for (const { outcome, found, concerns } of reports) {
    counts[counters[outcome]] += 1;
    counts.articles += found;
    if (concerns.length > 0) counts.concerning += 1;
    if (concerns.includes('several')) counts.several += 1;
  }
  return counts;
}

/** How many files of a run have ended, one way or another. */
export function endedOf({ added, revised, unchanged, duplicates, failed }: Counts): number {
  return added + revised + unchanged + duplicates + failed;
}
