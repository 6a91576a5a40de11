import type { ExportResult, ExportTarget } from '../../shared/contract/export.ts';
import type { FolderPurpose, MenuState, ShellCapabilities } from '../../shared/contract/shell.ts';
import type { ChosenFiles } from './chosen-files.ts';

/** The shell around the pages, by what a person wants of it; what a host cannot do is said in its capabilities. */
export interface Shell {
  readonly capabilities: ShellCapabilities;
  /** Files, or a folder, to import; null where the person cancelled. */
  chooseImport(what: 'files' | 'folder'): Promise<ChosenFiles | null>;
  /** A folder for a library, or one to watch; null where the person cancelled. Only with native dialogs. */
  chooseFolder(purpose: FolderPurpose): Promise<string | null>;
  /** Asks where an export goes and has it written there; null where the person cancelled. */
  exportFile(
    name: string,
    extension: string,
    write: (to: ExportTarget) => Promise<ExportResult>,
  ): Promise<ExportResult | null>;
  showInFolder(path: string): void;
  setMenu(commands: MenuState): void;
  setAppearance(appearance: 'system' | 'light' | 'dark'): void;
  setTitle(title: string): void;
  quit(): void;
  on(listeners: ShellListeners): () => void;
  /** Everything that was being edited is saved. */
  readyToClose(): void;
}

export interface ShellListeners {
  commandChosen(command: string): void;
  openRequested(path: string): void;
  /** Files or folders were dropped onto the window. */
  dropped(chosen: ChosenFiles): void;
  closing(): void;
}
