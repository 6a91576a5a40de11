import type { FileSource } from '../../shared/contract/corpus.ts';
import type { ExportResult } from '../../shared/contract/export.ts';
import type { ShellCapabilities } from '../../shared/contract/shell.ts';
import { type CoreClient, createCoreClient, SENT_ON_LEAVING, type Transport } from './core-client.ts';
import { droppedFiles } from './dropped-files.ts';
import type { Shell } from './shell.ts';

const TOKEN_KEY = 'broadsheet-token';
/** How long the page waits before it listens again after the stream of events broke, in milliseconds. */
const RETRY = 1000;

/** The pages in a browser: calls over HTTP, with the token that this run's address brought. */
export function connectHttp(): { core: CoreClient; shell: Shell } {
  const token = takeToken();
  watchLeaving();
  const headers = { authorization: `Bearer ${token}` };
  const transport: Transport = {
    call: async (operation, json) => {
      const response = await fetch(`/call/${operation}`, {
        ...{ method: 'POST', headers, body: json },
        keepalive: isLeaving && json.length < SENT_ON_LEAVING,
      }).catch(() => null);
      if (!response?.ok) return unreachable(response?.status ?? null);
      return response.text();
    },
    onEvent: (listener) => void listenForEver(headers, listener),
  };
  return { core: createCoreClient(transport), shell: createBrowserShell(headers) };
}

/** True in the moment in which the page is hidden or goes away: a call made now must not end with it. */
let isLeaving = false;

function watchLeaving(): void {
  const leave = (): void => {
    isLeaving = true;
    // Calls that belong to the leaving are made in this turn; later ones are ordinary again.
    setTimeout(() => (isLeaving = false), 0);
  };
  window.addEventListener('pagehide', leave, { capture: true });
  window.addEventListener('beforeunload', leave, { capture: true });
  document.addEventListener('visibilitychange', leave, { capture: true });
}

/** The token comes in the address's fragment, which is never sent; it is taken out of sight and kept for a reload. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(TOKEN_KEY, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}

function unreachable(status: number | null): string {
  return JSON.stringify({ ok: false, error: { code: 'coreUnavailable', details: { status } } });
}

async function listenForEver(headers: HeadersInit, listener: (json: string) => void): Promise<never> {
  for (;;) {
    await listen(headers, listener).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
}

/** Reads one event a line until the server ends. */
async function listen(headers: HeadersInit, listener: (json: string) => void): Promise<void> {
  const response = await fetch('/events', { headers });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener(line);
  }
}

const capabilities: ShellCapabilities = {
  host: 'browser',
  nativeMenu: false,
  nativeDialogs: false,
  showInFolder: false,
  platform: /Mac/.test(navigator.userAgent)
    ? 'darwin'
    : /Windows/.test(navigator.userAgent)
      ? 'win32'
      : 'linux',
};

function createBrowserShell(headers: HeadersInit): Shell {
  const upload = async (file: File, name: string): Promise<FileSource> => {
    const response = await fetch(`/upload?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers,
      body: file,
    });
    return (await response.json()) as FileSource;
  };
  return {
    capabilities,
    chooseImport: async (what) => {
      const files = await pickFiles(what);
      return inOrder(files, (file) => upload(file, file.webkitRelativePath || file.name));
    },
    chooseFolder: async () => null,
    exportFile: async (_name, _extension, write) => {
      const result = await write({ download: true });
      await saveDownload(result, headers);
      return result;
    },
    showInFolder: () => {},
    setMenu: () => {},
    setAppearance: () => {},
    setTitle: (title) => {
      document.title = title;
    },
    quit: () => window.close(),
    readyToClose: () => {},
    on: ({ dropped, closing }) => {
      const onDragOver = (event: DragEvent): void => event.preventDefault();
      const onDrop = (event: DragEvent): void => {
        event.preventDefault();
        if (!event.dataTransfer) return;
        void droppedFiles(event.dataTransfer)
          .then((files) => inOrder(files, ({ file, name }) => upload(file, name)))
          .then((sources) => sources.length > 0 && dropped(sources));
      };
      window.addEventListener('dragover', onDragOver);
      window.addEventListener('drop', onDrop);
      window.addEventListener('pagehide', closing);
      return () => {
        window.removeEventListener('dragover', onDragOver);
        window.removeEventListener('drop', onDrop);
        window.removeEventListener('pagehide', closing);
      };
    },
  };
}

/** One after another: a thousand uploads at once would only wait for each other. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  action: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}

function pickFiles(what: 'files' | 'folder'): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  if (what === 'files') input.accept = '.txt,.md,.markdown,.text';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function saveDownload(result: ExportResult, headers: HeadersInit): Promise<void> {
  const response = await fetch(`/download/${result.download}`, { headers });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = result.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
