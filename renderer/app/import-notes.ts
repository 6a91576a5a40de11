import { isOpenJob, type Job } from '../../shared/contract/jobs.ts';
import type { ImportRun } from '../../shared/contract/corpus.ts';
import type { ImportRunId } from '../../shared/model/ids.ts';
import { CallError } from '../client/core-client.ts';
import { visible } from '../../shared/messages/messages.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';

/** How far back the report of a job that just ended is looked for. */
const NEWEST_RUNS = 20;

/** Tells the result of each import when it ends, once, wherever one is. */
export function tellImports(workbench: Workbench): void {
  const told = new Set<string>();
  workbench.core.on('jobChanged', ({ job }) => {
    if (job.kind !== 'import' || isOpenJob(job) || told.has(job.id)) return;
    told.add(job.id);
    void tell(workbench, job);
  });
}

async function tell(workbench: Workbench, job: Job): Promise<void> {
  const { core, notifications, navigation } = workbench;
  if (job.error) notifications.failed(new CallError(job.error.code, job.error.details));
  const { run, newest } = await reportOf(core, job);
  if (!run || job.error) return;
  const isShown = navigation.current.kind === 'imports' && (navigation.current.run ?? newest) === run.id;
  const show = { label: t('import.show'), run: () => navigation.open({ kind: 'imports', run: run.id }) };
  notifications.done(resultOf(run), isShown ? null : show);
}

/**
 * The report of an import, and which report is shown where none is asked for. Null where the library was closed meanwhile:
 * that ended the import, and nobody waits for a word about it.
 */
async function reportOf(
  core: Workbench['core'],
  job: Job,
): Promise<{ run: ImportRun | null; newest: ImportRunId | undefined }> {
  try {
    const { items } = await core.call('corpus.importRuns', { limit: NEWEST_RUNS });
    return { run: items.find((run) => run.job === job.id) ?? null, newest: items[0]?.id };
  } catch (error) {
    if (error instanceof CallError) return { run: null, newest: undefined };
    throw error;
  }
}

/** One sentence on how an import ended. */
export function resultOf(run: ImportRun): string {
  const label = visible(run.label);
  const failed = run.failed > 0 ? ` ${t('import.result.failed', { count: run.failed })}` : '';
  const articles = t('app.articles', { count: run.articles });
  if (run.cancelled) return t('import.result.stopped', { label, articles }) + failed;
  if (run.files === 0) return t('import.result.empty', { label });
  if (run.added + run.revised === 0) {
    const isHere = run.unchanged + run.duplicates > 0;
    return t(isHere ? 'import.result.nothingNew' : 'import.result.none', { label }) + failed;
  }
  return t('import.result', { label, articles }) + failed;
}
