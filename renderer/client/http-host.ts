import type { ExportResult } from '../../shared/contract/export.ts';
import type { ShellCapabilities } from '../../shared/contract/shell.ts';
import { type CoreClient, createCoreClient, SENT_ON_LEAVING, type Transport } from './core-client.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import type { Shell } from './shell.ts';
import { uploadedFiles } from './upload-files.ts';

const TOKEN_KEY = 'broadsheet-token';
/** How long the page waits before it listens again after the stream of events broke, in milliseconds. */
const RETRY = 1000;

/** The pages in a browser: calls over HTTP, with the token that this run's address brought. */
export async function connectHttp(): Promise<{ core: CoreClient; shell: Shell }> {
  const token = await takeToken();
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

/**
 * The token, or an invitation that is exchanged for it, comes in the address's fragment, which is never sent; it is taken
 * out of sight and kept for a reload.
 */
async function takeToken(): Promise<string> {
  const given = new URLSearchParams(location.hash.slice(1));
  const invitation = given.get('enter');
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  const token = invitation === null ? given.get('token') : await enter(invitation);
  if (token) sessionStorage.setItem(TOKEN_KEY, token);
  return sessionStorage.getItem(TOKEN_KEY) ?? '';
}

async function enter(invitation: string): Promise<string | null> {
  const response = await fetch('/enter', { method: 'POST', body: invitation }).catch(() => null);
  return response?.ok ? ((await response.json()) as { token: string }).token : null;
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

function createBrowserShell(headers: Record<string, string>): Shell {
  return {
    capabilities,
    chooseImport: async (what) => {
      const files = await pickFiles(what);
      return files.length > 0 ? uploadedFiles(chosenFiles(files), headers) : null;
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
      const onDragOver = (event: DragEvent): void => {
        if (carriesFiles(event)) event.preventDefault();
      };
      const onDrop = (event: DragEvent): void => {
        if (!event.dataTransfer || !carriesFiles(event)) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then((found) => dropped(uploadedFiles(found, headers)));
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

/** Text that is moved about within a page is the page's own affair. */
function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Files that the person picks; none where they thought better of it. Each time a new input, so that the same can be picked again. */
function pickFiles(what: 'files' | 'folder'): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  if (what === 'files') input.accept = '.txt,.md,.markdown,.text';
  // In the page, though unseen: an input that nothing holds may be gone before the person has picked.
  input.hidden = true;
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  }).finally(() => input.remove());
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
