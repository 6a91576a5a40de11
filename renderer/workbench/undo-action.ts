import type { Note } from './notifications.ts';
import type { Workbench } from './workbench.ts';
import { t } from './words.ts';

/** The button of a note that takes back what the note tells. */
export function undoAction({ commands }: Workbench): NonNullable<Note['action']> {
  return { label: t('command.history.undo'), run: () => commands.run('history.undo') };
}
