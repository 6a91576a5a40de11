import type { ShellEvent, ShellInput, ShellOperation, ShellOutput } from '../../shared/contract/shell.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { chosenPaths } from './chosen-files.ts';
import { type CoreClient, createCoreClient } from './core-client.ts';
import type { Shell, ShellListeners } from './shell.ts';

/** The pages in Electron: everything goes over the bridge that the preload script put there. */
export async function connectElectron(bridge: Bridge): Promise<{ core: CoreClient; shell: Shell }> {
  const core = createCoreClient(bridge);
  const ask = async <Name extends ShellOperation>(name: Name, input: ShellInput<Name>) =>
    JSON.parse(await bridge.shell(name, JSON.stringify(input))) as ShellOutput<Name>;
  const tell = <Name extends ShellOperation>(name: Name, input: ShellInput<Name>): void => {
    void ask(name, input);
  };
  const shell: Shell = {
    capabilities: await ask('capabilities', {}),
    chooseImport: async (what) => {
      const paths = await ask('chooseImport', { what });
      return paths.length > 0 ? chosenPaths(paths) : null;
    },
    chooseFolder: (purpose) => ask('chooseFolder', { purpose }),
    exportFile: async (name, extension, write) => {
      const path = await ask('chooseSavePath', { name: `${name}.${extension}`, extension });
      return path === null ? null : write({ path });
    },
    showInFolder: (path) => tell('showInFolder', { path }),
    setMenu: (commands) => tell('setMenu', { commands }),
    setAppearance: (appearance) => tell('setAppearance', { appearance }),
    setTitle: (title) => tell('setTitle', { title }),
    quit: () => tell('quit', {}),
    readyToClose: () => tell('readyToClose', {}),
    on: (listeners) => bridge.onShellEvent((json) => hear(JSON.parse(json) as ShellEvent, listeners)),
  };
  return { core, shell };
}

function hear(event: ShellEvent, listeners: ShellListeners): void {
  switch (event.name) {
    case 'commandChosen':
      return listeners.commandChosen(event.command);
    case 'openRequested':
      return listeners.openRequested(event.path);
    case 'pathsDropped':
      return listeners.dropped(chosenPaths(event.paths));
    case 'closing':
      return listeners.closing();
  }
}
