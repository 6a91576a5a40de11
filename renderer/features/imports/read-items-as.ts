import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { CharsetChoice } from '../../../shared/contract/rereading.ts';
import type { DocumentId, ImportRunId } from '../../../shared/model/ids.ts';
import type { CoreClient } from '../../client/core-client.ts';
import { undoAction } from '../../workbench/undo-action.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { charsetName } from './charset-name.ts';
import { wasSent } from './shown-path.ts';

/** So many charsets are offered; the rest is noise. */
const OFFERED = 7;

/** How a file would read in the likeliest charsets: from the bytes that were kept, or from its path where it failed. */
export async function charsetsOf(core: CoreClient, item: ImportItem): Promise<CharsetChoice[]> {
  const [document] = await documentsOf(core, [item]);
  const of = document ? { document } : { path: item.path };
  return (await core.call('corpus.charsets', { of })).slice(0, OFFERED);
}

/** The most files of a report that are looked through for others that failed alike. */
const MOST_ALIKE = 500;

/** The files of a report whose charset could not be told either, this one among them. */
export async function failedAlike(
  core: CoreClient,
  run: ImportRunId,
  item: ImportItem,
): Promise<ImportItem[]> {
  if (item.error?.code !== 'encodingUnknown') return [];
  const { items } = await core.call('corpus.importItems', { run, outcomes: ['failed'], limit: MOST_ALIKE });
  return items.filter(({ error, ignored }) => error?.code === 'encodingUnknown' && !ignored);
}

/** True for a file that can be read in another charset: one that failed, or that came in. */
export function canReadAs({ outcome, articles, path }: ImportItem): boolean {
  return outcome === 'failed' ? !wasSent(path) : articles.length > 0;
}

interface ReadAs {
  run: ImportRunId;
  items: readonly ImportItem[];
  charset: string;
}

/** Reads files in a charset: those that failed come in, those that came in are read again. Says so, and how to undo it. */
export async function readItemsAs(workbench: Workbench, as: ReadAs): Promise<void> {
  const { notifications } = workbench;
  const items = as.items.filter(canReadAs);
  if (items.length === 0) return;
  await notifications.attempt(async () => {
    await start(workbench.core, { ...as, items });
    const values = { charset: charsetName(as.charset), count: items.length };
    notifications.done(t('charset.reading', values), undoAction(workbench));
  });
}

async function start(core: CoreClient, { run, items, charset }: ReadAs): Promise<void> {
  const positions = items.filter(({ outcome }) => outcome === 'failed').map(({ position }) => position);
  const documents = await documentsOf(core, items);
  if (positions.length > 0) await core.call('corpus.importAs', { run, positions, choices: { charset } });
  if (documents.length > 0) await core.call('corpus.readAgain', { documents, choices: { charset } });
}

/** The documents of files that came in. */
async function documentsOf(core: CoreClient, items: readonly ImportItem[]): Promise<DocumentId[]> {
  const firsts = items.flatMap(({ articles: [first] }) => (first ? [first.id] : []));
  const articles = await Promise.all(firsts.map((article) => core.call('corpus.article', { article })));
  return [...new Set(articles.map(({ document }) => document))];
}
