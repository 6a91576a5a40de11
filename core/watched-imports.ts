import { findFiles } from './corpus/find-files.ts';
import type { Jobs } from './ports/jobs.ts';
import type { LibraryHandlers } from './ports/open-library.ts';
import type { WatchedImports } from './ports/watched-imports.ts';

/** Lets watched folders come in through the import that everybody uses. */
export function watchedImports(
  handlers: Pick<LibraryHandlers, 'corpus.import'>,
  jobs: Pick<Jobs, 'ended' | 'allEnded'>,
): WatchedImports {
  return {
    find: findFiles,
    othersEnded: (signal) => Promise.race([jobs.allEnded('import'), aborted(signal)]),
    bringIn: async (paths, signal) => {
      const { run, job } = await handlers['corpus.import']({ sources: paths.map((path) => ({ path })) });
      await Promise.race([jobs.ended(job), aborted(signal)]);
      return run;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
