import type { CommandHandlers } from '../workbench/commands.ts';
import { t } from '../workbench/words.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** Libraries: open, make, close; and what comes into them. */
export function libraryCommands(workbench: Workbench): CommandHandlers {
  const { core, session, notifications } = workbench;
  const isOpen = (): boolean => Boolean(session.library);
  const canWrite = (): boolean => session.canWrite;
  const attempt = (action: () => Promise<unknown>) => () => void notifications.attempt(action);
  return {
    'library.new': { run: attempt(() => makeLibrary(workbench)) },
    'library.open': { run: attempt(() => openLibrary(workbench)) },
    'library.openSample': { run: attempt(() => core.call('library.openSample', {})) },
    'library.rename': { run: attempt(() => renameLibrary(workbench)), isEnabled: canWrite },
    'library.close': { run: attempt(() => core.call('library.close', {})), isEnabled: isOpen },
    'import.files': { run: attempt(() => importFrom(workbench, 'files')), isEnabled: canWrite },
    'import.folder': { run: attempt(() => importFrom(workbench, 'folder')), isEnabled: canWrite },
  };
}

function askFolder(workbench: Workbench, purpose: 'openLibrary' | 'newLibrary'): Promise<string | null> {
  const { shell, dialogs } = workbench;
  return shell.capabilities.nativeDialogs ? shell.chooseFolder(purpose) : dialogs.askFolder(purpose);
}

async function makeLibrary(workbench: Workbench): Promise<void> {
  const path = await askFolder(workbench, 'newLibrary');
  if (path !== null) await workbench.core.call('library.create', { path });
}

async function openLibrary(workbench: Workbench): Promise<void> {
  const path = await askFolder(workbench, 'openLibrary');
  if (path !== null) await workbench.core.call('library.open', { path });
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

async function importFrom({ core, shell, navigation }: Workbench, what: 'files' | 'folder'): Promise<void> {
  const sources = await shell.chooseImport(what);
  if (sources.length === 0) return;
  const { run } = await core.call('corpus.import', { sources });
  navigation.open({ kind: 'imports', run });
}
