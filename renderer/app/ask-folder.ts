import type { FolderPurpose } from '../../shared/contract/shell.ts';
import type { Workbench } from '../workbench/workbench.ts';

/** A folder on the core's machine: in the system's dialog, or in ours where there is none. Null where the person cancelled. */
export function askFolder(
  { shell, dialogs }: Workbench,
  purpose: FolderPurpose,
  name = '',
): Promise<string | null> {
  return shell.capabilities.nativeDialogs ? shell.chooseFolder(purpose) : dialogs.askFolder(purpose, name);
}
