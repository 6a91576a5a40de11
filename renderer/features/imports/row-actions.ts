import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { MessageKey } from '../../../shared/messages/messages.ts';
import { isTableName } from '../../../shared/model/table-name.ts';
import { hasColumns } from './read-columns-as.ts';
import { wasSent } from './shown-path.ts';

/** The one best thing to do with a file of a report; its words are the message `imports.<kind>`. */
export type RowActionKind =
  | 'open'
  | 'seeSplit'
  | 'setDate'
  | 'compare'
  | 'showBoth'
  | 'columns'
  | 'readAgain'
  | 'tryAgain'
  | 'ignore'
  | 'dontIgnore';

/** What goes by without anybody doing something about the file itself. */
const passing: readonly unknown[] = ['fileGone', 'fileChanging', 'fileTooSlow', 'uploadLost', 'diskFull'];

/** Null where nothing is to be done, or not by somebody who may not write. */
export function rowActionOf(item: ImportItem, canWrite: boolean): RowActionKind | null {
  if (item.outcome === 'failed') return canWrite ? forFailed(item) : null;
  if (item.outcome === 'duplicate') return item.held ? 'showBoth' : null;
  const [first] = item.articles;
  if (!first) return null;
  if (item.copyOf) return 'compare';
  if (canWrite && hasColumns(item)) return 'columns';
  if (item.found > 1) return isTableName(item.path) ? 'open' : 'seeSplit';
  return canWrite && isUndated(first) ? 'setDate' : 'open';
}

/** True where the date is not known, or not its year. */
export function isUndated({ published }: ImportItem['articles'][number]): boolean {
  return published === null || published.date.startsWith('--');
}

export function actionKey(kind: RowActionKind): MessageKey {
  return kind === 'columns' ? 'columns.row' : `imports.${kind}`;
}

function forFailed(item: ImportItem): RowActionKind {
  const { ignored, error, path } = item;
  if (ignored) return 'dontIgnore';
  if (wasSent(path)) return 'ignore';
  if (hasColumns(item)) return 'columns';
  if (error?.code === 'encodingUnknown') return 'readAgain';
  return passing.includes(error?.code) ? 'tryAgain' : 'ignore';
}
