import { found } from '../../../shared/contract/found.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { Imports } from '../imports.ts';
import { exportReport } from './export-report.ts';
import { ignoreItems } from './ignore-items.ts';
import type { ImportReportPorts } from './import-report-ports.ts';
import { reportedItems } from './reported-items.ts';
import { sourcesAgain } from './sources-again.ts';

type ReportOperation =
  | 'corpus.importRuns'
  | 'corpus.importRun'
  | 'corpus.importItems'
  | 'corpus.importAgain'
  | 'corpus.ignoreImportItems'
  | 'corpus.exportImportReport';

/** Reports of imports, and what can be done with their files. */
export function importReportHandlers(
  ports: ImportReportPorts,
  imports: Imports,
): Pick<Handlers<'corpus'>, ReportOperation> {
  return {
    'corpus.importRuns': (page) => ports.reads.importRuns(page),
    'corpus.importRun': async ({ run }) => found('importRun', run, await ports.records.get('importRun', run)),
    'corpus.importItems': (input) => reportedItems(ports, input),
    'corpus.importAgain': async (input) => imports.startFrom(await sourcesAgain(ports, input)),
    'corpus.ignoreImportItems': (input) => ignoreItems(ports, input),
    'corpus.exportImportReport': (input) => exportReport(ports, input),
  };
}
