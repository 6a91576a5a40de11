import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import {
  isShellOperation,
  type ShellInput,
  type ShellOperation,
  shellOperations,
  type ShellOutput,
} from '../../shared/contract/shell.ts';
import { channels } from '../../shared/contract/bridge.ts';
import type { Gate } from './ipc-gate.ts';
import { buildMenu } from './menu.ts';
import type { Windows } from './windows.ts';

type ShellHandlers = {
  [Name in ShellOperation]: (input: ShellInput<Name>) => Promise<ShellOutput<Name>> | ShellOutput<Name>;
};

/** What the pages may ask of the window system. */
export function serveShell(gate: Gate, windows: Windows): void {
  const handlers = createHandlers(windows);
  gate(channels.shell, async (name, json) => {
    if (!isShellOperation(name)) throw new Error(`There is no shell operation ${name}`);
    const handler = handlers[name] as (input: unknown) => unknown;
    return JSON.stringify(await handler(shellOperations[name].input.parse(JSON.parse(json))));
  });
}

function createHandlers(windows: Windows): ShellHandlers {
  return {
    capabilities: () => ({
      host: 'electron',
      nativeMenu: true,
      nativeDialogs: true,
      showInFolder: true,
      platform: platformName(),
    }),
    chooseImport: async ({ what }) => {
      const properties =
        what === 'folder' ? (['openDirectory'] as const) : (['openFile', 'multiSelections'] as const);
      return (await showOpen(windows, { properties: [...properties] })).filePaths;
    },
    chooseFolder: async ({ purpose }) => {
      const properties = [
        'openDirectory' as const,
        ...(purpose === 'newLibrary' ? (['createDirectory'] as const) : []),
      ];
      return (await showOpen(windows, { properties })).filePaths[0] ?? null;
    },
    chooseSavePath: async ({ name, extension }) => {
      const options = {
        defaultPath: name,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      };
      const window = windows.current();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    showInFolder: ({ path }) => {
      shell.showItemInFolder(path);
      return null;
    },
    setMenu: ({ commands }) => {
      buildMenu(commands, windows);
      return null;
    },
    setAppearance: ({ appearance }) => {
      nativeTheme.themeSource = appearance;
      return null;
    },
    setTitle: ({ title }) => {
      windows.current()?.setTitle(title);
      return null;
    },
    readyToClose: () => {
      windows.readyToClose();
      return null;
    },
    quit: () => {
      app.quit();
      return null;
    },
  };
}

function showOpen(
  windows: Windows,
  options: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const window: BrowserWindow | null = windows.current();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

function platformName(): 'linux' | 'darwin' | 'win32' | 'other' {
  const { platform } = process;
  return platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other';
}
