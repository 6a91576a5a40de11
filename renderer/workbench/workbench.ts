import { createContext, useContext } from 'react';
import type { CoreClient } from '../client/core-client.ts';
import type { Shell } from '../client/shell.ts';
import type { Codebook } from './codebook.ts';
import type { Commands } from './commands.ts';
import type { Dialogs } from './dialogs.ts';
import type { Navigation } from './navigation.ts';
import type { Notifications } from './notifications.ts';
import type { PendingWork } from './pending-work.ts';
import type { PlaceTitles } from './place-titles.ts';
import type { Session } from './session.ts';

/** What every view may count on. It knows of no view. */
export interface Workbench {
  core: CoreClient;
  shell: Shell;
  session: Session;
  navigation: Navigation;
  titles: PlaceTitles;
  codebook: Codebook;
  commands: Commands;
  dialogs: Dialogs;
  notifications: Notifications;
  pendingWork: PendingWork;
}

const WorkbenchContext = createContext<Workbench | null>(null);
export const WorkbenchProvider = WorkbenchContext.Provider;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('A view stands outside of the workbench');
  return workbench;
}
