import { CallError } from '../client/core-client.ts';
import type { ChosenFiles, ReadyFiles } from '../client/chosen-files.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** Sending takes no time for a few files on one machine; only what lasts longer is talked about, in milliseconds. */
const NOT_WORTH_A_WORD = 800;
/** More refused files than this are told as a number. */
const NAMED_REFUSALS = 2;

/** Imports what a person chose or dropped and shows how it goes. Throws CallError. */
export async function importFiles(workbench: Workbench, chosen: ChosenFiles): Promise<void> {
  const ready = await send(workbench, chosen);
  if (!ready) return;
  tellRefused(workbench, ready);
  if (ready.sources.length === 0) return;
  const { run } = await workbench.core.call('corpus.import', { sources: ready.sources });
  workbench.navigation.open({ kind: 'imports', run });
}

/** Null where the person stopped it. */
async function send({ notifications }: Workbench, chosen: ChosenFiles): Promise<ReadyFiles | null> {
  const stopped = new AbortController();
  const note = notifications.working({ label: t('import.stopSending'), run: () => stopped.abort() });
  const started = Date.now();
  try {
    return await chosen.send((done, total) => {
      if (Date.now() - started > NOT_WORTH_A_WORD) note.say(t('import.sending', { done, total }));
    }, stopped.signal);
  } catch (error) {
    if (stopped.signal.aborted) return null;
    throw error;
  } finally {
    note.end();
  }
}

function tellRefused(workbench: Workbench, { sources, refused }: ReadyFiles): void {
  const { notifications, commands } = workbench;
  if (sources.length === 0 && refused.length === 0) notifications.done(t('import.noFiles'));
  for (const { code, details } of refused.slice(0, NAMED_REFUSALS)) {
    if (code !== 'isLibrary') notifications.failed(new CallError(code, details));
    else {
      const open = { label: t('command.library.open'), run: () => void commands.run('library.open') };
      notifications.done(t('import.isLibrary', { name: String(details.path) }), open);
    }
  }
  const others = refused.length - NAMED_REFUSALS;
  if (others > 0) notifications.done(t('import.othersRefused', { count: others }));
}
