import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inRoot } from '../../tools/set-up/root.mjs';
import { policyAttacks, startOutsideWorld } from './outside-world.ts';

/*
 * The browser shell stands open to every page that the person’s browser shows: here one of another origin attacks it, by
 * name and by address, and text that became script attacks from inside.
 */

let home: string;
let served: ChildProcess;
let url: string;
let token: string;
let attacker: Server;
let attackerOrigin: string;
let browser: Browser;

test.describe.configure({ timeout: 30_000 });

test.beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  served = spawn(process.execPath, [inRoot('out/core/cli.js'), 'serve', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const [line] = (await once(createInterface(served.stdout!), 'line')) as [string];
  ({ url, token } = JSON.parse(line) as { url: string; token: string });
  attacker = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>attacker</title>');
  });
  attacker.listen(0, '127.0.0.1');
  await once(attacker, 'listening');
  attackerOrigin = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env.BROADSHEET_CHROMIUM,
    // A name of the attacker’s that leads to this machine: what DNS rebinding comes to.
    args: ['--host-resolver-rules=MAP attacker.example 127.0.0.1'],
  });
});

test.afterAll(async () => {
  await browser.close();
  attacker.close();
  served.kill('SIGTERM');
  await once(served, 'exit');
  rmSync(home, { recursive: true, force: true });
});

async function openPage(address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}

test.describe('a page of another origin', () => {
  let page: Page;
  test.beforeAll(async () => {
    page = await openPage(attackerOrigin);
  });
  test.beforeEach(() => page.goto(attackerOrigin));
  test.afterAll(() => page.context().close());

  const attack = (run: (given: { at: string; token: string }) => Promise<unknown>, key = 'guessed') =>
    page.evaluate(run, { at: new URL(url).origin, token: key });

  test('can call nothing, and read nothing, even where it knows the token', async () => {
    const answers = await attack(async ({ at, token: key }) => {
      const init = { method: 'POST', body: '{}' };
      const headers = { authorization: `Bearer ${key}` };
      const outcome = (asked: Promise<Response>) =>
        asked.then(
          async (response) => response.type + (await response.text()),
          () => 'blocked',
        );
      return Promise.all([
        outcome(fetch(`${at}/call/library.info`, init)),
        outcome(fetch(`${at}/call/library.info`, { ...init, headers })),
        outcome(fetch(`${at}/events`, { headers })),
        outcome(fetch(`${at}/enter`, init)),
        outcome(fetch(`${at}/`)),
        outcome(fetch(`${at}/`, { mode: 'no-cors' })),
        outcome(fetch(`${at}/call/library.info`, { ...init, mode: 'no-cors' })),
      ]);
    }, token);
    for (const answer of answers as string[]) expect(['blocked', 'opaque']).toContain(answer);
  });

  test('changes nothing by a form, a beacon or a picture', async () => {
    await attack(async ({ at }) => {
      navigator.sendBeacon(`${at}/call/settings.update`, '{"analyst":"Mallory"}');
      void fetch(`${at}/call/settings.update`, {
        method: 'POST',
        mode: 'no-cors',
        body: '{"analyst":"Mallory"}',
      });
      new Image().src = `${at}/call/settings.update`;
      const frame = document.createElement('iframe');
      frame.name = 'target';
      document.body.append(frame);
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'text/plain';
      form.target = 'target';
      form.action = `${at}/call/settings.update`;
      const field = document.createElement('input');
      field.name = '{"analyst":"Mallory","x":"';
      field.value = '"}';
      form.append(field);
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const settings = await fetch(new URL('/call/settings.get', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await settings.text()).not.toContain('Mallory');
  });

  test('cannot show it in a frame', async () => {
    const text = await attack(async ({ at }) => {
      const frame = document.createElement('iframe');
      frame.src = `${at}/`;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return window.length === 1 && frames[0]!.length;
    });
    expect(text).toBe(0);
    const shown = page.frames().find((frame) => frame.url().startsWith(new URL(url).origin));
    expect(shown ? await shown.locator('#root').count() : 0).toBe(0);
  });

  test('cannot load its scripts or pictures, so it cannot even know that it is there', async () => {
    const loaded = await attack(async ({ at }) => {
      const element = document.createElement('script');
      element.src = `${at}/appearance.js`;
      document.head.append(element);
      return new Promise((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('blocked');
      });
    });
    expect(loaded).toBe('blocked');
  });

  test('keeps no hold on a window that it opens, nor on what is in it', async () => {
    const [popup, hold] = await Promise.all([
      page.context().waitForEvent('page'),
      attack(async ({ at }) => {
        const opened = window.open(`${at}/#token=guessed`);
        await new Promise((resolve) => setTimeout(resolve, 800));
        try {
          return opened!.closed ? 'cut' : String(opened!.document.title);
        } catch {
          return 'blocked';
        }
      }),
    ]);
    expect(['cut', 'blocked']).toContain(hold);
    expect(await popup.evaluate(() => window.opener)).toBeNull();
  });

  test('gets nothing by a name that leads to this machine', async () => {
    const { port } = new URL(url);
    const response = await page.goto(`http://attacker.example:${port}/`);
    expect(response!.status()).toBe(403);
    const answer = await page.evaluate(
      (key) =>
        fetch('/call/library.info', { method: 'POST', headers: { authorization: `Bearer ${key}` } }).then(
          () => 'answered',
          () => 'blocked',
        ),
      token,
    );
    expect(answer).toBe('blocked');
  });
});

test.describe('the address', () => {
  test('loses its token when the page has it, and a reload still works', async () => {
    const page = await openPage(url);
    await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
    expect(page.url()).toBe(new URL('/', url).href);
    await page.reload();
    await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.reload();
    await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
    expect(sent.filter((address) => address.includes(token))).toEqual([]);
    await page.context().close();
  });

  test('without a token shows nothing of a library, and says what to do', async () => {
    const page = await openPage(new URL('/', url).href);
    await expect(page.getByText('belongs to an earlier run')).toBeVisible();
    await expect(page.getByRole('button', { name: /Open the sample library/ })).toHaveCount(0);
    await page.context().close();
  });
});

test('two tabs see the same library, and what one changes the other shows', async () => {
  const [one, other] = [await openPage(url), await openPage(url)];
  const call = (page: Page, operation: string, input: unknown) =>
    page.evaluate(
      async ([name, json]) => {
        const authorization = `Bearer ${sessionStorage.getItem('broadsheet-token')!}`;
        const response = await fetch(`/call/${name!}`, {
          method: 'POST',
          headers: { authorization },
          body: json,
        });
        return (await response.json()) as unknown;
      },
      [operation, JSON.stringify(input)],
    );
  await expect(other.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
  await call(one, 'settings.update', { analyst: 'Ada' });
  await call(one, 'library.create', { path: path.join(home, 'shared library') });
  await expect(other.getByRole('banner')).toContainText('shared library');
  await call(other, 'library.rename', { name: 'Renamed' });
  await expect(one.getByRole('banner')).toContainText('Renamed');
  await call(one, 'library.close', {});
  await expect(other.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
  await one.context().close();
  await other.context().close();
});

test('the policy of the pages forbids every way in', async () => {
  const outside = await startOutsideWorld();
  const page = await openPage(url);
  await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
  // Chromium opens a connection for a frame before it asks the policy; it sends nothing over it.
  const heard = () => outside.seen.filter((line) => line !== 'TCP connection');
  for (const [name, attack] of Object.entries(policyAttacks)) {
    expect(await page.evaluate(attack, { tcp: outside.tcp }), name).toBe('blocked');
    await page.waitForTimeout(50);
    expect(heard(), name).toEqual([]);
  }
  await page.waitForTimeout(300);
  expect(heard()).toEqual([]);
  await page.context().close();
  await outside.close();
});
