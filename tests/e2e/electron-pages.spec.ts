import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchElectron } from './electron-shell.ts';
import { policyAttacks, startOutsideWorld, type OutsideWorld } from './outside-world.ts';

/* What app:// hands out, and what the policy of the pages lets in: attacked from the real window. */

let home: string;
let outside: OutsideWorld;
let app: ElectronApplication;
let page: Page;

test.describe.configure({ timeout: 20_000 });

test.beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  outside = await startOutsideWorld();
  app = await launchElectron(home, []);
  page = await app.firstWindow();
  await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
});

test.afterAll(async () => {
  await app.close();
  await outside.close();
  rmSync(home, { recursive: true, force: true });
});

test.describe('app://', () => {
  const statusOf = (address: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'blocked',
        ),
      address,
    );

  for (const address of [
    'app://bundle/../main/main.cjs',
    'app://bundle/%2e%2e/main/main.cjs',
    'app://bundle/%2e%2e%2fmain%2fmain.cjs',
    'app://bundle/..%2fmain%2fmain.cjs',
    'app://bundle/assets/..%2f..%2fmain%2fmain.cjs',
    'app://bundle/..%5cmain%5cmain.cjs',
    'app://bundle/%252e%252e%252fmain%252fmain.cjs',
    'app://bundle//etc/hostname',
    'app://bundle/%2fetc%2fhostname',
    'app://bundle/%ff',
    'app://bundle/',
    'app://bundle/.constructor',
    'app://bundle/assets',
    'app://bundle/nothing.js',
  ]) {
    const wanted = address === 'app://bundle/' ? 200 : 404;
    test(`answers ${address} with ${wanted}`, async () => {
      expect(await statusOf(address)).toBe(wanted);
    });
  }

  for (const address of [
    'app://elsewhere/index.html',
    'app://bundle.elsewhere/index.html',
    'app://bundle/index.html%00.png',
    'file:///etc/hostname',
    'file://localhost/etc/hostname',
    'devtools://devtools/bundled/inspector.html',
    'chrome://gpu',
    'filesystem:app://bundle/temporary/x',
    'view-source:app://bundle/index.html',
  ]) {
    test(`is all that can be fetched; not ${address}`, async () => {
      expect(await statusOf(address)).toBe('blocked');
    });
  }

  test('hands nothing out even where no policy stands before another host or a file', async () => {
    const answers = await app.evaluate(async ({ BrowserWindow }) => {
      const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const results: string[] = [];
      for (const address of [
        'app://elsewhere/index.html',
        'app://bundle@elsewhere/index.html',
        'file:///etc/hostname',
      ]) {
        // The text of what was loaded, or why it was not.
        const text = await bare.loadURL(address).then(
          () => bare.webContents.executeJavaScript('document.documentElement.innerText') as Promise<string>,
          (error: Error) => `failed ${error.message}`,
        );
        results.push(text);
      }
      bare.destroy();
      return results;
    });
    for (const answer of answers) expect(answer === '' || answer.startsWith('failed')).toBe(true);
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    test(`answers ${method} with 405`, async () => {
      const status = await page.evaluate(
        (name) => fetch('app://bundle/index.html', { method: name }).then(({ status: code }) => code),
        method,
      );
      expect(status).toBe(405);
    });
  }

  test('sends the policy with everything, and a nonce of its own with each answer', async () => {
    const answers = await page.evaluate(async () => {
      const addresses = ['/', '/index.html', '/index.html', '/appearance.js', '/nothing.html'];
      const responses = await Promise.all(addresses.map((address) => fetch(address)));
      return Promise.all(
        responses.map(async (response) => ({
          policy: response.headers.get('content-security-policy') ?? '',
          sniff: response.headers.get('x-content-type-options'),
          text: await response.text(),
        })),
      );
    });
    const nonces = answers.map(({ policy }) => /'nonce-([A-Za-z0-9+/=]{20,})'/.exec(policy)?.[1]);
    expect(new Set(nonces).size).toBe(answers.length);
    expect(nonces).not.toContain(undefined);
    for (const { policy, sniff } of answers) {
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).not.toContain('unsafe');
      expect(sniff).toBe('nosniff');
    }
    expect(answers[0]!.text).toContain(nonces[0]);
    expect(answers[0]!.text).not.toContain('__CSP_NONCE__');
  });
});

test.describe('the policy of the pages', () => {
  for (const [name, attack] of Object.entries(policyAttacks)) {
    test(`forbids ${name}`, async () => {
      outside.seen.length = 0;
      const result = await page.evaluate(attack, { tcp: outside.tcp });
      await page.waitForTimeout(200);
      expect(result).toBe('blocked');
      expect(outside.seen).toEqual([]);
    });
  }
});
