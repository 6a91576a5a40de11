import { CallError } from '../client/core-client.ts';
import { t, words } from './words.ts';
import type { Workbench } from './workbench.ts';

/**
 * Opens a library. One that cannot be written, because another program has it open or because its folder is read-only,
 * is offered for reading. Throws CallError.
 */
export function openLibrary(workbench: Workbench, path: string): Promise<void> {
  return orForReading(workbench, () => workbench.core.call('library.open', { path }));
}

/** The sample library; the first time it is made. */
export function openSample(workbench: Workbench): Promise<void> {
  return orForReading(workbench, () => workbench.core.call('library.openSample', {}));
}

async function orForReading(workbench: Workbench, open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!isForReading(error)) throw error;
    if (!(await wantsToRead(workbench, error))) return;
    const path = String(error.details.path);
    await workbench.core.call('library.open', { path, mode: 'read' });
  }
}

function isForReading(error: unknown): error is CallError {
  return error instanceof CallError && ['libraryLocked', 'libraryReadOnly'].includes(error.code);
}

function wantsToRead({ dialogs }: Workbench, error: CallError): Promise<boolean> {
  const isLocked = error.code === 'libraryLocked';
  return dialogs.confirm({
    title: t(isLocked ? 'library.lockedTitle' : 'library.readOnlyTitle'),
    text: `${words.error(error).what} ${t('library.readHelp')}`,
    confirm: t('library.openForReading'),
    isHarmless: true,
  });
}
