import { when } from 'mobx';
import type { NoteAction } from './notifications.ts';
import type { Workbench } from './workbench.ts';
import { t } from './words.ts';

/** What the button needs of the workbench. */
type Undoing = Pick<Workbench, 'core' | 'session' | 'commands' | 'notifications'>;

/** For how long it is watched whether another change has come, in milliseconds: longer than any note is shown. */
const WATCHED_FOR = 30_000;

/**
 * The button of a note that takes back what the note tells. It is there as long as that is the last change: later it
 * would take back something else.
 */
export function undoAction(workbench: Undoing): NoteAction {
  const { commands, notifications } = workbench;
  const own = lastChange(workbench);
  const run = async (): Promise<void> => {
    if ((await own) === (await lastChange(workbench))) commands.run('history.undo');
  };
  return {
    label: t('command.history.undo'),
    run: () => void notifications.attempt(run),
    untilOver: untilAnother(workbench, own),
  };
}

async function lastChange({ core }: Undoing): Promise<number | null> {
  const { undo } = await core.call('history.next', {});
  return undo?.seq ?? null;
}

/** Ends when the session, which follows the library a moment later, tells of another last change. */
async function untilAnother({ session }: Undoing, own: Promise<number | null>): Promise<void> {
  const last = (): number | null => session.undo?.seq ?? null;
  const entry = await own;
  await when(() => last() === entry, { timeout: WATCHED_FOR });
  await when(() => last() !== entry, { timeout: WATCHED_FOR });
}
