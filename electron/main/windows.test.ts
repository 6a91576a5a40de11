import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserWindow } from '../../tests/fakes/electron.ts';
import { createWindows } from './windows.ts';

vi.mock('electron', () => import('../../tests/fakes/electron.ts'));

const lastWindow = () => BrowserWindow.all.at(-1)!;
const said = (window: BrowserWindow) => window.said.map(({ json }) => JSON.parse(json) as unknown);

beforeEach(() => {
  BrowserWindow.all = [];
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a closing window', () => {
  it('asks its page to save, and closes when that is done', () => {
    const windows = createWindows();
    windows.open(null);
    expect(lastWindow().close()).toBe(false);
    expect(said(lastWindow())).toEqual([{ name: 'closing' }]);
    windows.readyToClose();
    expect(lastWindow().isGone).toBe(true);
  });

  it('does not wait longer than three seconds', () => {
    const windows = createWindows();
    windows.open(null);
    lastWindow().close();
    vi.advanceTimersByTime(2900);
    expect(lastWindow().isGone).toBe(false);
    vi.advanceTimersByTime(200);
    expect(lastWindow().isGone).toBe(true);
  });

  it('asks nothing of a page that died', () => {
    const windows = createWindows();
    windows.open(null);
    lastWindow().webContents.crashed = true;
    expect(lastWindow().close()).toBe(true);
  });

  it('leaves alone the window that is opened next', () => {
    const windows = createWindows();
    windows.open(null);
    lastWindow().close();
    windows.readyToClose();
    windows.show(null);
    vi.advanceTimersByTime(10_000);
    expect(BrowserWindow.all).toHaveLength(2);
    expect(lastWindow().isGone).toBe(false);
    expect(lastWindow().close()).toBe(false);
  });

  it('is not closed by a page that nobody asked', () => {
    const windows = createWindows();
    windows.open(null);
    windows.readyToClose();
    expect(lastWindow().isGone).toBe(false);
    expect(lastWindow().close()).toBe(false);
  });
});

describe('a page that dies', () => {
  const die = (reason: string) => lastWindow().webContents.emit('render-process-gone', {}, { reason });

  it('is loaded again, without the library that the program was started with', () => {
    createWindows().open('/first');
    die('crashed');
    expect(lastWindow().loaded).toEqual([
      'app://bundle/index.html?library=%2Ffirst',
      'app://bundle/index.html',
    ]);
  });

  it('is left alone when it dies again at once, and loaded again when it lived for a while', () => {
    createWindows().open(null);
    die('crashed');
    die('crashed');
    expect(lastWindow().loaded).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    die('oom');
    expect(lastWindow().loaded).toHaveLength(3);
  });

  it('is not loaded again when it ended in order', () => {
    createWindows().open(null);
    die('clean-exit');
    expect(lastWindow().loaded).toHaveLength(1);
  });
});

describe('a second start', () => {
  it('brings the window to the front and names its library', () => {
    const windows = createWindows();
    windows.open(null);
    lastWindow().isMin = true;
    windows.show('/second');
    expect(lastWindow().isMin).toBe(false);
    expect(said(lastWindow())).toEqual([{ name: 'openRequested', path: '/second' }]);
    expect(BrowserWindow.all).toHaveLength(1);
  });

  it('says nothing to a window that is gone', () => {
    const windows = createWindows();
    windows.open(null);
    const first = lastWindow();
    first.destroy();
    windows.tell({ name: 'closing' });
    expect(first.said).toEqual([]);
  });
});

it('a window is locked down', () => {
  createWindows().open(null);
  expect(lastWindow().options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});
