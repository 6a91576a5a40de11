import { BrowserWindow, type WebContents } from 'electron';
import { channels } from '../../shared/contract/bridge.ts';
import type { ShellEvent } from '../../shared/contract/shell.ts';
import { PAGES_ORIGIN } from './pages.ts';
import { preloadScript } from './places.ts';

/** How long a closing window waits for its page to save what is being edited, in milliseconds. */
const CLOSE_TIMEOUT = 3000;

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
  let mayClose = false;

  const send = (channel: string, json: string): void => {
    if (window && !window.isDestroyed()) window.webContents.send(channel, json);
  };
  const tell = (event: ShellEvent): void => send(channels.shellEvent, JSON.stringify(event));
  const close = (): void => {
    mayClose = true;
    window?.close();
  };
  const open = (library: string | null): void => {
    mayClose = false;
    window = createWindow();
    window.on('closed', () => (window = null));
    window.on('close', (event) => {
      if (mayClose || window?.webContents.isCrashed()) return;
      event.preventDefault();
      tell({ name: 'closing' });
      setTimeout(close, CLOSE_TIMEOUT);
    });
    const query = library === null ? '' : `?library=${encodeURIComponent(library)}`;
    void window.loadURL(`${PAGES_ORIGIN}/index.html${query}`);
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
