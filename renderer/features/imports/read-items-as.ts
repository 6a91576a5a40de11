import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { CharsetChoice } from '../../../shared/contract/rereading.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import type { CoreClient } from '../../client/core-client.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';

/** So many charsets are offered; the rest is noise. */
const OFFERED = 7;

/** How a file would read in the likeliest charsets: from the bytes that were kept, or from its path where it failed. */
export async function charsetsOf(core: CoreClient, item: ImportItem): Promise<CharsetChoice[]> {
  const [first] = item.articles;
  const document = first && (await core.call('corpus.article', { article: first.id })).document;
  const of = document ? { document } : { path: item.path };
  return (await core.call('corpus.charsets', { of })).slice(0, OFFERED);
}

/** The most files of a report that are looked through for others that failed alike. */
const MOST_ALIKE = 500;

/** The places in the report of the files whose charset could not be told either, this one among them. */
export async function failedAlike(core: CoreClient, run: ImportRunId, item: ImportItem): Promise<number[]> {
  if (item.error?.code !== 'encodingUnknown') return [];
  const { items } = await core.call('corpus.importItems', { run, outcomes: ['failed'], limit: MOST_ALIKE });
  return items.filter(({ error }) => error?.code === 'encodingUnknown').map(({ position }) => position);
}

interface ReadAs {
  run: ImportRunId;
  item: ImportItem;
  positions: readonly number[];
  charset: string;
}

/** Reads files in a charset: those that failed come in, one that came in is read again. Says so, and how to undo it. */
export async function readItemsAs(workbench: Workbench, as: ReadAs): Promise<void> {
  const { notifications, commands } = workbench;
  const undo = { label: t('command.history.undo'), run: () => commands.run('history.undo') };
  await notifications.attempt(async () => {
    await start(workbench.core, as);
    const values = { charset: as.charset.toUpperCase(), count: as.positions.length };
    notifications.done(t('charset.reading', values), undo);
  });
}

async function start(core: CoreClient, { run, item, positions, charset }: ReadAs): Promise<void> {
  const [first] = item.articles;
  if (item.outcome === 'failed' || !first) {
    await core.call('corpus.importAs', { run, positions: [...positions], choices: { charset } });
    return;
  }
  const { document } = await core.call('corpus.article', { article: first.id });
  await core.call('corpus.readAgain', { documents: [document], choices: { charset } });
}
