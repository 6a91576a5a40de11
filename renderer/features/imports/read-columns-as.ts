import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { TableColumns } from '../../../shared/contract/rereading.ts';
import type { DocumentId, ImportRunId } from '../../../shared/model/ids.ts';
import type { ColumnMapping } from '../../../shared/model/reading-choices.ts';
import { isTableName } from '../../../shared/model/table-name.ts';
import type { CoreClient } from '../../client/core-client.ts';
import { undoAction } from '../../workbench/undo-action.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** True for a file whose columns can be looked at: a table that came in, or one in which no text was found. */
export function hasColumns({ path, outcome, error, articles }: ImportItem): boolean {
  if (outcome === 'failed') return error?.code === 'noArticleColumn';
  return isTableName(path) && articles.length > 0;
}

/** The tables of a file: from the bytes that were kept, or from its path where it failed. */
export async function tablesOf(core: CoreClient, item: ImportItem): Promise<TableColumns[]> {
  const document = await documentOf(core, item);
  const of = document ? { document } : { path: item.path };
  return (await core.call('corpus.tableColumns', { of })).tables;
}

interface ReadAs {
  run: ImportRunId;
  item: ImportItem;
  /** Null: as the program would. */
  columns: ColumnMapping | null;
}

/** Reads a table by the columns that were chosen: one that failed comes in, another is read again. Says how to undo it. */
export async function readColumnsAs(workbench: Workbench, { run, item, columns }: ReadAs): Promise<void> {
  const { core, notifications } = workbench;
  await notifications.attempt(async () => {
    const document = await documentOf(core, item);
    const choices = { columns };
    await (document
      ? core.call('corpus.readAgain', { documents: [document], choices })
      : core.call('corpus.importAs', { run, positions: [item.position], choices }));
    notifications.done(t(columns ? 'columns.reading' : 'columns.readingAsGuessed'), undoAction(workbench));
  });
}

async function documentOf(core: CoreClient, { articles: [first] }: ImportItem): Promise<DocumentId | null> {
  return first ? (await core.call('corpus.article', { article: first.id })).document : null;
}
