import type { CommandHandlers } from '../workbench/commands.ts';
import { openLibrary, openSample } from '../workbench/open-library.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { askFolder } from './ask-folder.ts';
import { importFiles } from './import-files.ts';

/** Libraries: open, make, close; and what comes into them. */
export function libraryCommands(workbench: Workbench): CommandHandlers {
  const { core, session, notifications } = workbench;
  const isOpen = (): boolean => Boolean(session.library);
  const canWrite = (): boolean => session.canWrite;
  const attempt = (action: () => Promise<unknown>) => () => void notifications.attempt(action);
  return {
    'library.new': { run: attempt(() => makeLibrary(workbench)) },
    'library.open': { run: attempt(() => chooseLibrary(workbench)) },
    'library.openSample': { run: attempt(() => openSample(workbench)) },
    'library.rename': { run: attempt(() => renameLibrary(workbench)), isEnabled: canWrite },
    'library.close': { run: attempt(() => core.call('library.close', {})), isEnabled: isOpen },
    'import.files': { run: attempt(() => importFrom(workbench, 'files')), isEnabled: canWrite },
    'import.folder': { run: attempt(() => importFrom(workbench, 'folder')), isEnabled: canWrite },
    'import.watch': { run: attempt(() => watchFolder(workbench)), isEnabled: canWrite },
  };
}

async function makeLibrary(workbench: Workbench): Promise<void> {
  const path = await askFolder(workbench, 'newLibrary');
  if (path !== null) await workbench.core.call('library.create', { path });
}

async function chooseLibrary(workbench: Workbench): Promise<void> {
  const path = await askFolder(workbench, 'openLibrary');
  if (path !== null) await openLibrary(workbench, path);
}

async function renameLibrary({ core, dialogs, session }: Workbench): Promise<void> {
  const name = await dialogs.askText({
    title: t('command.library.rename'),
    label: t('library.name'),
    initial: session.library?.name ?? '',
    confirm: t('dialog.rename'),
  });
  if (name?.trim()) await core.call('library.rename', { name: name.trim() });
}

async function importFrom(workbench: Workbench, what: 'files' | 'folder'): Promise<void> {
  const chosen = await workbench.shell.chooseImport(what);
  if (chosen) await importFiles(workbench, chosen);
}

/** Follows a folder from now on; where the imports are shown, it is listed. */
async function watchFolder(workbench: Workbench): Promise<void> {
  const path = await askFolder(workbench, 'watch');
  if (path === null) return;
  await workbench.core.call('watching.add', { path });
  workbench.navigation.open({ kind: 'imports' });
}
