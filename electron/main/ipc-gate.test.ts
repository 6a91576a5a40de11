import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ipcMain } from '../../tests/fakes/electron.ts';
import { guardIpc } from './ipc-gate.ts';

vi.mock('electron', () => import('../../tests/fakes/electron.ts'));

const mainFrame = { url: 'app://bundle/index.html' };
const ours = { mainFrame };

describe('guardIpc', () => {
  const heard: unknown[][] = [];

  beforeEach(() => {
    heard.length = 0;
    const gate = guardIpc(
      (contents, url, isMainFrame) =>
        (contents as unknown) === ours && isMainFrame && url.startsWith('app://bundle/'),
    );
    gate('channel', async (name, json) => {
      heard.push([name, json]);
      return 'answered';
    });
  });

  it('lets the main frame of our page through, with two texts', async () => {
    const answer = ipcMain.knock('channel', { sender: ours, senderFrame: mainFrame }, 'name', '{}');
    expect(await answer).toBe('answered');
    expect(heard).toEqual([['name', '{}']]);
  });

  it.each([
    ['a frame within our page', { sender: ours, senderFrame: { url: 'app://bundle/index.html' } }],
    ['a frame that is gone', { sender: ours, senderFrame: null }],
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
  ])('refuses %s', async (_who, event) => {
    await expect(ipcMain.knock('channel', event, 'name', '{}')).rejects.toThrow('not ours');
    expect(heard).toEqual([]);
  });

  it.each([
    'about:blank',
    'file:///index.html',
    'app://bundle.elsewhere/',
    'app://elsewhere/',
    'https://bundle/',
  ])('refuses our window while it shows %s', async (url) => {
    const frame = { url };
    const event = { sender: { mainFrame: frame }, senderFrame: frame };
    await expect(ipcMain.knock('channel', event, 'name', '{}')).rejects.toThrow('not ours');
  });

  it.each([[[]], [['name']], [['name', {}]], [[{}, '{}']], [[['name'], '{}']], [[null, null]]])(
    'refuses the arguments %j',
    async (args) => {
      const event = { sender: ours, senderFrame: mainFrame };
      await expect(ipcMain.knock('channel', event, ...args)).rejects.toThrow('two texts');
      expect(heard).toEqual([]);
    },
  );
});
