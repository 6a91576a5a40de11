import { fileName } from '../../../../shared/model/file-name.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { keptStoreOf } from './kept-store.ts';

/** Writes all that is found, a row for each passage; folded as it is shown. */
export async function exportResults(workbench: Workbench, format: 'csv' | 'xlsx'): Promise<void> {
  const { core, shell, notifications } = workbench;
  const { terms } = keptStoreOf(workbench);
  const name = fileName(terms.query.trim() || t('searches.allArticles'));
  await notifications.attempt(async () => {
    let made: Output<'searches.export'> | null = null;
    const written = await shell.exportFile(name, format, async (to) => {
      made = await core.call('searches.export', { ...terms, fold: true, format, to });
      return made;
    });
    if (written && made) notifications.done(doneWords(written.name, made));
  });
}

function doneWords(name: string, { passages, articles }: Output<'searches.export'>): string {
  return t('searches.exported.done', { name, passages, articles });
}
