import { EventEmitter } from 'node:events';

/*
 * What the parts of electron/main see of Electron in unit tests: what they said to it is kept, and what it would say to
 * them is said by the test. Nothing else fakes Electron; whatever can be tried in a real window is tried there.
 */

type Handler = (event: unknown, ...args: unknown[]) => unknown;

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  getAppPath: () => '/app',
  quit: () => {},
});

const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  /** Calls a channel as a frame would. */
  knock: async (channel: string, event: unknown, ...args: unknown[]) =>
    handlers.get(channel)!(event, ...args),
};

export interface MenuItem {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  checked?: boolean;
  accelerator?: string;
  registerAccelerator?: boolean;
  submenu?: MenuItem[];
  click?: () => void;
}

export const Menu = {
  /** The menu that the window has now. */
  current: [] as MenuItem[],
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => void (Menu.current = menu),
};

interface BufferAnswer {
  statusCode: number;
  headers: Record<string, string>;
  data: Buffer;
}
type BufferHandler = (
  request: { method: string; url: string },
  answer: (response: BufferAnswer) => void,
) => void;
type FetchHandler = (request: { method: string; url: string }) => Response;

/** As an older Electron has it; with `handle` set, as a newer one. */
export const protocol: {
  registered: unknown[];
  old: BufferHandler | null;
  current: FetchHandler | null;
  registerSchemesAsPrivileged(schemes: unknown[]): void;
  registerBufferProtocol(scheme: string, handler: BufferHandler): void;
  handle?: (scheme: string, handler: FetchHandler) => void;
} = {
  registered: [],
  old: null,
  current: null,
  registerSchemesAsPrivileged: (schemes) => void (protocol.registered = schemes),
  registerBufferProtocol: (_scheme, handler) => void (protocol.old = handler),
};

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly options: { webPreferences: Record<string, unknown> };
  readonly loaded: string[] = [];
  readonly said: { channel: string; json: string }[] = [];
  isGone = false;
  isMin = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    crashed: false,
    isCrashed: () => this.webContents.crashed,
    send: (channel: string, json: string) => void this.said.push({ channel, json }),
  });

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  /** Asks as a person does who closes the window; true where nobody prevented it. */
  close(): boolean {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
    return !isPrevented;
  }

  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }

  isDestroyed = (): boolean => this.isGone;
  isMinimized = (): boolean => this.isMin;
  restore = (): void => void (this.isMin = false);
  focus = (): void => void this.emit('focused');
  show = (): void => {};
}
