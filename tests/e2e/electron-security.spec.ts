import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { launchElectron } from './electron-shell.ts';
import { startOutsideWorld, type OutsideWorld } from './outside-world.ts';

/*
 * What a page could do if it turned against the person: each test attacks the real window from inside, as script that
 * came in with an article would. Nothing of it may work, and the page must stand where it stood.
 */

declare const broadsheet: Bridge;
/** What an attack knows: ports of the outside world, on this machine. */
type Outside = { tcp: number; udp: number };

let home: string;
let outside: OutsideWorld;
let app: ElectronApplication;
let page: Page;

test.describe.configure({ timeout: 60_000 });

test.beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  outside = await startOutsideWorld();
  app = await launchElectron(home, ['--use-fake-device-for-media-stream']);
  page = await app.firstWindow();
  await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
});

test.afterAll(async () => {
  await app.close();
  await outside.close();
  rmSync(home, { recursive: true, force: true });
});

test.beforeEach(() => {
  outside.seen.length = 0;
});

/** However it went: the window still shows our page, there is no other, and nobody outside heard anything. */
test.afterEach(() => expectUntouched('at the end'));

async function expectUntouched(after: string): Promise<void> {
  expect(page.url(), after).toMatch(/^app:\/\/bundle\/index\.html/);
  const open = () =>
    app.evaluate(({ BrowserWindow, webContents }) => [
      BrowserWindow.getAllWindows().length,
      webContents.getAllWebContents().length,
    ]);
  // What a closed window leaves goes a moment after it.
  await expect.poll(open, { message: after }).toEqual([1, 1]);
  expect(outside.seen, after).toEqual([]);
}

/** Time for what an attack set going, in milliseconds. */
const settled = () => page.waitForTimeout(250);
const attack = <Result>(run: (outside: Outside) => Result): Promise<Awaited<Result>> =>
  page.evaluate(run, { tcp: outside.tcp, udp: outside.udp }) as Promise<Awaited<Result>>;

test.describe('the page’s world', () => {
  test('holds nothing of Node or Electron', async () => {
    const found = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>;
      const names = ['require', 'process', 'Buffer', 'module', 'exports', 'global', '__dirname', 'electron'];
      return names.filter((name) => world[name] !== undefined);
    });
    expect(found).toEqual([]);
  });

  test('has the four functions of the bridge and no more, and cannot change them', async () => {
    const bridge = await page.evaluate(() => {
      const before = broadsheet.call;
      const attempts = [
        () => ((broadsheet as { call: unknown }).call = () => Promise.resolve('stolen')),
        () => Object.defineProperty(broadsheet, 'call', { value: 1 }),
        () => ((window as unknown as { broadsheet: unknown }).broadsheet = null),
      ].map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch {
          return 'refused';
        }
      });
      return {
        names: Reflect.ownKeys(broadsheet),
        attempts,
        same: broadsheet.call === before && Object.isFrozen(broadsheet),
      };
    });
    expect(bridge.names).toEqual(['call', 'onEvent', 'shell', 'onShellEvent']);
    expect(bridge.same).toBe(true);
  });

  test('leads nowhere through the bridge’s own objects', async () => {
    const reached = await page.evaluate(async () => {
      const seen: string[] = [];
      for (const value of [
        broadsheet.call,
        broadsheet.onEvent(() => {}),
        broadsheet.shell('capabilities', '{}'),
      ]) {
        const construct = (
          value as unknown as { constructor: { constructor: (code: string) => () => unknown } }
        ).constructor;
        try {
          const type = construct.constructor('return typeof process + typeof require')();
          seen.push(String(type));
        } catch (error) {
          seen.push((error as Error).name);
        }
      }
      return seen;
    });
    for (const one of reached) expect(['EvalError', 'undefinedundefined']).toContain(one);
  });

  test('cannot reach into the preload script by changing what everything is made of', async () => {
    const answers = await page.evaluate(async () => {
      const leaked: unknown[] = [];
      const { hasOwn } = Object;
      const { push } = Array.prototype;
      Object.hasOwn = () => true;
      Object.defineProperty(Object.prototype, 'sender', {
        configurable: true,
        set: (value) => leaked.push(value),
      });
      Array.prototype.push = function steal(this: unknown[], ...items: unknown[]) {
        for (const item of items) leaked[leaked.length] = item;
        return this.length;
      };
      const refused = await broadsheet.call('no.such', '{}').then(
        () => 'answered',
        () => 'refused',
      );
      Object.hasOwn = hasOwn;
      Array.prototype.push = push;
      delete (Object.prototype as { sender?: unknown }).sender;
      return { refused, leaked: leaked.map((item) => typeof item) };
    });
    expect(answers).toEqual({ refused: 'refused', leaked: [] });
  });

  test('is drawn by a sandboxed process without Node', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  test('is kept apart from the preload script, where there is no Node either', async () => {
    const types = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const code = '[typeof process, typeof require, typeof Buffer, typeof broadsheet]';
      return window!.webContents.executeJavaScriptInIsolatedWorld(999, [{ code }]);
    });
    expect(types).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });
});

test.describe('calls', () => {
  const call = (operation: unknown, json: unknown) =>
    page.evaluate(
      ([name, text]) =>
        broadsheet.call(name as string, text as string).then(
          (answer) => ({ answer: JSON.parse(answer) as { ok: boolean; error?: { code: string } } }),
          (error: Error) => ({ refused: error.message }),
        ),
      [operation, json],
    );
  const shellCall = (operation: unknown, json: unknown) =>
    page.evaluate(
      ([name, text]) =>
        broadsheet.shell(name as string, text as string).then(
          (answer) => ({ answer }),
          (error: Error) => ({ refused: error.message }),
        ),
      [operation, json],
    );

  test('of an operation that there is not end at the bridge', async () => {
    for (const name of [
      'no.such',
      '',
      '__proto__',
      'constructor',
      'toString',
      'library.info ',
      'LIBRARY.INFO',
    ]) {
      expect(await call(name, '{}'), name).toHaveProperty('refused');
      expect(await shellCall(name, '{}'), name).toHaveProperty('refused');
    }
  });

  test('with names and input that are no text are refused', async () => {
    const wrong = [
      [['library.info'], '{}'],
      [7, '{}'],
      [undefined, undefined],
      ['library.info', { path: '/' }],
      ['library.info', null],
    ] as const;
    for (const [name, json] of wrong) {
      expect(await call(name, json), JSON.stringify([name, json])).toHaveProperty('refused');
    }
  });

  test('with what is no JSON are answered as wrong input, and the core lives on', async () => {
    for (const text of ['{bad', '', 'undefined', '{"path":', '\u0000']) {
      expect(await call('library.info', text)).toMatchObject({
        answer: { ok: false, error: { code: 'invalidInput' } },
      });
    }
    expect(await call('library.info', '{}')).toEqual({ answer: { ok: true, value: null } });
    await expect(page.getByText('was started again')).toHaveCount(0);
  });

  test('with input of the wrong shape are answered as wrong input', async () => {
    for (const input of ['null', '[]', '7', '"/etc"', '{"path":7}', '{"path":{"a":1},"mode":"own"}']) {
      const answer = await call('library.open', input);
      expect(answer, input).toMatchObject({ answer: { ok: false, error: { code: 'invalidInput' } } });
    }
    for (const input of ['{}', '{"commands":[1]}', '{"commands":{"x":{"enabled":"yes"}}}', 'null', '{']) {
      expect(await shellCall('setMenu', input), input).toHaveProperty('refused');
    }
  });

  test('cannot change what the other processes are made of', async () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    await call('settings.update', `{"panes":${poison},"__proto__":{"polluted":1}}`);
    await shellCall(
      'setMenu',
      `{"commands":{"__proto__":{"enabled":true,"polluted":true}},"__proto__":{"polluted":1}}`,
    );
    expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
    const settings = await call('settings.get', '{}');
    expect(JSON.stringify(settings)).not.toContain('polluted');
  });

  test('from a frame inside of the page are refused', async () => {
    const outcome = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow as unknown as { broadsheet?: unknown; require?: unknown };
      return [typeof inner.broadsheet, typeof inner.require];
    });
    expect(outcome).toEqual(['undefined', 'undefined']);
    // No frame can reach the channel at all, so the door itself is tried with one as the caller.
    const answers = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> }
      )._invokeHandlers;
      const knock = (channel: string, senderFrame: unknown, ...args: unknown[]) =>
        new Promise<string>((resolve) => {
          const fail = (error: Error) => resolve(`refused: ${error.message}`);
          // The older Electron answers by the event, the newer by what the handler returns.
          const event = { sender: webContents, senderFrame, _reply: resolve, _throw: fail };
          void Promise.resolve(handlers.get(channel)!(event, ...args)).then(
            (value) => value !== undefined && resolve(value as string),
            fail,
          );
        });
      const { mainFrame } = webContents;
      const [subframe] = mainFrame.frames;
      return {
        own: await knock('core:call', mainFrame, 'settings.get', '{}'),
        frame: await knock('core:call', subframe, 'settings.get', '{}'),
        shell: await knock('shell:call', subframe, 'capabilities', '{}'),
        gone: await knock('core:call', null, 'settings.get', '{}'),
      };
    });
    await page.evaluate(() => document.querySelector('iframe')!.remove());
    expect(answers.own).toContain('"ok":true');
    expect(answers.frame).toMatch(/^refused: .*not ours/);
    expect(answers.shell).toMatch(/^refused: .*not ours/);
    expect(answers.gone).toMatch(/^refused: .*not ours/);
  });

  test('from another window that has our script are refused, even from our own page', async () => {
    const answer = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('app://bundle/index.html');
      const result = (await stranger.webContents.executeJavaScript(
        `broadsheet.call('settings.get', '{}').then(() => 'answered', (error) => error.message)`,
      )) as string;
      stranger.destroy();
      return result;
    });
    expect(answer).toContain('not ours');
  });

  test('find the two channels of the program and no others', async () => {
    const channels = await app.evaluate(({ ipcMain }) => ({
      invoked: [...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys()],
      // Electron’s own, against errors in the others.
      sent: ipcMain.eventNames().filter((name) => name !== 'error'),
    }));
    expect(channels).toEqual({ invoked: ['core:call', 'shell:call'], sent: [] });
  });
});

test.describe('going elsewhere', () => {
  const ways: Record<string, (outside: Outside) => void> = {
    'location.href': ({ tcp }) => void (location.href = `http://127.0.0.1:${tcp}/`),
    'location.replace to a file': () => location.replace('file:///etc/hostname'),
    'location.assign to data': () => location.assign('data:text/html,elsewhere'),
    'a blob of HTML': () => {
      location.href = URL.createObjectURL(new Blob(['<p>elsewhere'], { type: 'text/html' }));
    },
    'another page of the bundle': () => location.assign('app://bundle/elsewhere.html'),
    'another host of the scheme': () => location.assign('app://elsewhere/index.html'),
    'the browser’s own pages': () => location.assign('chrome://gpu'),
    javascript: () => location.assign('javascript:document.body.replaceChildren()'),
    'a link': ({ tcp }) => {
      const link = document.createElement('a');
      link.href = `http://127.0.0.1:${tcp}/`;
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a link for a new window': ({ tcp }) => {
      const link = document.createElement('a');
      link.href = `http://127.0.0.1:${tcp}/`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a link that pings': ({ tcp }) => {
      const link = document.createElement('a');
      link.href = '#here';
      link.ping = `http://127.0.0.1:${tcp}/ping`;
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a form': ({ tcp }) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `http://127.0.0.1:${tcp}/`;
      document.body.append(form);
      form.submit();
      form.remove();
    },
    'a refresh': ({ tcp }) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=http://127.0.0.1:${tcp}/`;
      document.head.append(meta);
    },
    'window.open': ({ tcp }) => void window.open(`http://127.0.0.1:${tcp}/`),
    'window.open of a file': () => void window.open('file:///etc/hostname'),
    'window.open of nothing': () => void window.open(),
    'a frame': ({ tcp }) => {
      const frame = document.createElement('iframe');
      frame.src = `http://127.0.0.1:${tcp}/`;
      document.body.append(frame);
      setTimeout(() => frame.remove(), 200);
    },
    'a webview': ({ tcp }) => {
      const view = document.createElement('webview');
      view.setAttribute('src', `http://127.0.0.1:${tcp}/`);
      document.body.append(view);
      setTimeout(() => view.remove(), 200);
    },
  };

  test('is denied in every way', async () => {
    await page.evaluate(() => void ((window as { stayed?: true }).stayed = true));
    for (const [name, go] of Object.entries(ways)) {
      await attack(go).catch(() => {});
      await settled();
      expect(await page.evaluate(() => (window as { stayed?: true }).stayed), name).toBe(true);
      await expectUntouched(name);
    }
  });

  test('by a link or a page dragged onto the window is denied', async () => {
    await page.evaluate(() => void ((window as { stayed?: true }).stayed = true));
    const devtools = await page.context().newCDPSession(page);
    const address = `http://127.0.0.1:${outside.tcp}/`;
    const data = {
      items: [
        { mimeType: 'text/uri-list', data: address },
        { mimeType: 'text/html', data: `<a href="${address}">elsewhere</a>` },
      ],
      dragOperationsMask: 19,
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
    await settled();
    expect(await page.evaluate(() => (window as { stayed?: true }).stayed)).toBe(true);
  });
});

test.describe('asking for more than a page needs', () => {
  const wishes: Record<string, () => Promise<string>> = {
    'the place of the person': () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        );
      }),
    notifications: () => Notification.requestPermission(),
    'the clipboard': () =>
      navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    'the screen': () =>
      navigator.mediaDevices.getDisplayMedia().then(
        () => 'granted',
        () => 'denied',
      ),
    microphone: () =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    'MIDI devices': () =>
      navigator.requestMIDIAccess({ sysex: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    'serial devices': () =>
      (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort().then(
        () => 'granted',
        () => 'denied',
      ),
    'USB devices': () =>
      (navigator as unknown as { usb: { requestDevice(wish: unknown): Promise<unknown> } }).usb
        .requestDevice({ filters: [] })
        .then(
          () => 'granted',
          () => 'denied',
        ),
    'fonts of the machine': () =>
      (window as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts().then(
        (fonts) => (fonts.length > 0 ? 'granted' : 'denied'),
        () => 'denied',
      ),
    'the whole screen': async () => {
      void document.body.requestFullscreen().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.fullscreenElement ? 'granted' : 'denied';
    },
  };

  test('is denied', async () => {
    for (const [name, ask] of Object.entries(wishes)) expect(await page.evaluate(ask), name).toBe('denied');
  });

  test('is allowed only for putting text on the clipboard', async () => {
    const permissions = [
      'geolocation',
      'notifications',
      'midi',
      'camera',
      'clipboard-read',
      'clipboard-write',
    ];
    const states = await page.evaluate(
      (names) =>
        Promise.all(
          names.map((name) =>
            navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
          ),
        ),
      permissions,
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'granted']);
    // Only a page that has the focus may.
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      window.show();
      window.focus();
      window.webContents.focus();
    });
    await page.mouse.click(5, 5);
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
    await page.evaluate(() => navigator.clipboard.writeText('copied'));
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('copied');
  });

  test('is denied: saving a file by itself', async () => {
    await app.evaluate(({ session }) => {
      const world = globalThis as { downloads?: string[] };
      world.downloads = [];
      // After our own listener, so that it sees what that one left.
      session.defaultSession.on('will-download', (event, item) => {
        world.downloads!.push(event.defaultPrevented ? 'denied' : item.getFilename());
        event.preventDefault();
      });
    });
    await page.evaluate(() => {
      for (const href of [
        URL.createObjectURL(new Blob(['x'])),
        'data:text/plain,x',
        'app://bundle/index.html',
      ]) {
        const link = document.createElement('a');
        link.href = href;
        link.download = 'planted.txt';
        document.body.append(link);
        link.click();
        link.remove();
      }
    });
    await settled();
    const downloads = await app.evaluate(() => (globalThis as { downloads?: string[] }).downloads!);
    expect(new Set(downloads)).toEqual(new Set(['denied']));
  });
});
