import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { isOperationName } from '../../shared/contract/index.ts';
import { isShellOperation, type ShellEvent } from '../../shared/contract/shell.ts';
import { type Bridge, BRIDGE_NAME, channels } from '../../shared/contract/bridge.ts';

/*
 * All that the page can reach of Electron: operations of the contract and of the shell, by name, as JSON text. Names that
 * are not in the contract end here.
 */

const shellListeners = new Set<(json: string) => void>();
/** What was said before the page listened, as a second start does while the first still loads. */
const unheard: string[] = [];

const bridge: Bridge = {
  call: (operation, json) =>
    isOperationName(operation) ? ipcRenderer.invoke(channels.call, operation, json) : refuse(operation),
  onEvent: (listener) => listen(channels.event, listener),
  shell: (operation, json) =>
    isShellOperation(operation) ? ipcRenderer.invoke(channels.shell, operation, json) : refuse(operation),
  onShellEvent: (listener) => {
    mustBeFunction(listener);
    shellListeners.add(listener);
    for (const json of unheard.splice(0)) listener(json);
    return () => shellListeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);

listen(channels.shellEvent, tellPage);

// A page cannot learn where dropped files lie; only here are their paths known.
window.addEventListener('dragover', (event) => {
  if (carriesFiles(event)) event.preventDefault();
});
window.addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
  if (paths.length > 0) tellPage(JSON.stringify({ name: 'pathsDropped', paths } satisfies ShellEvent));
});

/** Text that is moved about within the page is the page's own affair. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Electron before 32 has the path on the file itself. */
function pathOf(file: File): string {
  if ((webUtils as typeof webUtils | undefined)?.getPathForFile) return webUtils.getPathForFile(file);
  return (file as File & { path?: string }).path ?? '';
}

function tellPage(json: string): void {
  if (shellListeners.size === 0) unheard.push(json);
  for (const listener of shellListeners) listener(json);
}

function listen(channel: string, listener: (json: string) => void): () => void {
  mustBeFunction(listener);
  const forward = (_event: unknown, json: string) => listener(json);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.removeListener(channel, forward);
}

/** Called for every later event, anything else would break those that listen as well. */
function mustBeFunction(listener: unknown): void {
  if (typeof listener !== 'function') throw new TypeError('A listener must be a function');
}

function refuse(name: string): Promise<never> {
  return Promise.reject(new Error(`There is no operation ${name}`));
}
