import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import { fileName } from '../../../shared/model/file-name.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** What can be done with a report and its files; each tells what went wrong by itself. */
export const reportActions = {
  /** Lets the work wait, or go on. */
  async togglePause({ core, notifications }: Workbench, job: string, isPaused: boolean): Promise<void> {
    await notifications.attempt(() => core.call(isPaused ? 'jobs.resume' : 'jobs.pause', { job }));
  },

  async save({ core, shell, notifications }: Workbench, { id, label }: ImportRun): Promise<void> {
    await notifications.attempt(async () => {
      const written = await shell.exportFile(fileName(label), 'csv', (to) =>
        core.call('corpus.exportImportReport', { run: id, format: 'csv', to }),
      );
      if (written) notifications.done(t('imports.reportSaved', { name: written.name }), null);
    });
  },

  /** Tries one file again; the report of that is opened. */
  async tryAgain(
    { core, navigation, notifications }: Workbench,
    { id }: ImportRun,
    { position }: ImportItem,
  ): Promise<void> {
    await notifications.attempt(async () => {
      const { run } = await core.call('corpus.importAgain', { run: id, positions: [position] });
      navigation.open({ kind: 'imports', run });
    });
  },

  async ignore(
    { core, notifications }: Workbench,
    { id }: ImportRun,
    { position, ignored }: ImportItem,
  ): Promise<void> {
    await notifications.attempt(() =>
      core.call('corpus.ignoreImportItems', { run: id, positions: [position], ignored: !ignored }),
    );
  },
} as const;
