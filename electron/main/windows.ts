import { BrowserWindow, type WebContents } from 'electron';
import { channels } from '../../shared/contract/bridge.ts';
import type { ShellEvent } from '../../shared/contract/shell.ts';
import { PAGES_ORIGIN } from './pages.ts';
import { preloadScript } from './places.ts';

/** How long a closing window waits for its page to save what is being edited, in milliseconds. */
const CLOSE_TIMEOUT = 3000;
/** A page that dies again this soon after it was loaded again, in milliseconds, would die for ever. */
const SOON = 10_000;

export interface Windows {
  /** Opens the window, with a library where one was asked for. */
  open(library: string | null): void;
  /** Brings it to the front, or opens it again. */
  show(library: string | null): void;
  current(): BrowserWindow | null;
  /** True for the main frame of our own window showing our own pages: nobody else is answered. */
  isOurs(contents: WebContents, frameUrl: string, isMainFrame: boolean): boolean;
  send(channel: string, json: string): void;
  tell(event: ShellEvent): void;
  /** The page has saved; the window that waits for it closes. */
  readyToClose(): void;
}

/** The one window and what is said to it. */
export function createWindows(): Windows {
  let window: BrowserWindow | null = null;
  let closing: NodeJS.Timeout | null = null;
  let mayClose = false;

  const send = (channel: string, json: string): void => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, json);
  };
  const tell = (event: ShellEvent): void => send(channels.shellEvent, JSON.stringify(event));
  const close = (): void => {
    if (!closing) return;
    mayClose = true;
    window?.close();
  };
  const askToClose = (event: { preventDefault: () => void }): void => {
    if (mayClose || window?.webContents.isCrashed()) return;
    event.preventDefault();
    tell({ name: 'closing' });
    // A page that did not answer would not answer the closing itself either.
    closing ??= setTimeout(() => window?.destroy(), CLOSE_TIMEOUT);
  };
  const forget = (): void => {
    if (closing) clearTimeout(closing);
    closing = null;
    window = null;
  };
  const open = (library: string | null): void => {
    mayClose = false;
    window = createWindow();
    window.on('closed', forget);
    window.on('close', askToClose);
    reloadAfterCrash(window);
    void window.loadURL(addressFor(library));
  };

  return {
    open,
    show: (library) => {
      if (!window) return open(library);
      if (window.isMinimized()) window.restore();
      window.focus();
      if (library !== null) tell({ name: 'openRequested', path: library });
    },
    current: () => window,
    isOurs: (contents, frameUrl, isMainFrame) =>
      contents === window?.webContents && isMainFrame && frameUrl.startsWith(`${PAGES_ORIGIN}/`),
    send,
    tell,
    readyToClose: close,
  };
}

function addressFor(library: string | null): string {
  const query = library === null ? '' : `?library=${encodeURIComponent(library)}`;
  return `${PAGES_ORIGIN}/index.html${query}`;
}

/** A page that died is loaded again, and finds the library as the core has it; one that cannot live is left alone. */
function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    console.error(`The page stopped: ${reason}`);
    const isAgain = Date.now() - lastCrash < SOON;
    lastCrash = Date.now();
    if (reason !== 'clean-exit' && !isAgain) void window.loadURL(addressFor(null));
  });
}

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Broadsheet',
    webPreferences: {
      preload: preloadScript,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
