import type { CommandHandlers } from '../../workbench/commands.ts';
import type { ImportsStore } from './imports-store.ts';
import { hasColumns } from './read-columns-as.ts';

/** What the keys and the menu do while a report is shown. */
export function reportCommands(store: ImportsStore): CommandHandlers {
  return {
    'import.stop': { run: () => void store.stop(), isEnabled: () => store.isGoingOn && !store.isStopping },
    'import.pause': { run: () => void store.togglePause(), isEnabled: () => store.canPause },
    'import.columns': {
      run: () => store.selectedItem && store.actions.showColumns(store.selectedItem),
      isEnabled: () => store.canWrite && store.selectedItem !== null && hasColumns(store.selectedItem),
    },
    'import.readAgain': { run: () => store.readAgain(), isEnabled: () => store.canReadAgain },
    'import.nextFailed': { run: () => void store.goToFailed(1), isEnabled: () => store.hasFailed },
    'import.previousFailed': { run: () => void store.goToFailed(-1), isEnabled: () => store.hasFailed },
    'pane.inspector': { run: () => store.toggleFile(), isChecked: () => store.isFileShown },
  };
}
