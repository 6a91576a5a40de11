import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchElectron } from './electron-shell.ts';
import { policyAttacks, startOutsideWorld, type OutsideWorld } from './outside-world.ts';

/* What app:// hands out, what the policy of the pages lets in, and that nothing leads out: attacked from the real window. */

let home: string;
let outside: OutsideWorld;
let app: ElectronApplication;
let page: Page;

test.describe.configure({ timeout: 60_000 });

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

  test('answers nothing but the pages', async () => {
    expect(await statusOf('app://bundle/')).toBe(200);
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
      'app://bundle/.constructor',
      'app://bundle/assets',
      'app://bundle/nothing.js',
    ]) {
      expect(await statusOf(address), address).toBe(404);
    }
  });

  test('is all that can be fetched', async () => {
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
      expect(await statusOf(address), address).toBe('blocked');
    }
  });

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

  test('answers only those who read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const status = await page.evaluate(
        (name) => fetch('app://bundle/index.html', { method: name }).then(({ status: code }) => code),
        method,
      );
      expect(status, method).toBe(405);
    }
  });

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

test('the policy of the pages forbids every way in', async () => {
  for (const [name, attack] of Object.entries(policyAttacks)) {
    expect(await page.evaluate(attack, { tcp: outside.tcp }), name).toBe('blocked');
    await page.waitForTimeout(50);
    expect(outside.seen, name).toEqual([]);
  }
  await page.waitForTimeout(300);
  expect(outside.seen).toEqual([]);
});

test('a page cannot reach out by a call between browsers', async () => {
  expect(await page.evaluate(callOut, { tcp: outside.tcp, udp: outside.udp })).toEqual([]);
  expect(outside.seen).toEqual([]);
});

test('even a page without a policy reaches nothing', async () => {
  const answers = await app.evaluate(
    async ({ BrowserWindow }, { tcp, udp }) => {
      const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await bare.loadURL('data:text/html,<p>bare');
      const code = `(async () => {
      const at = '127.0.0.1:${tcp}';
      for (const rel of ['preconnect', 'prefetch', 'dns-prefetch']) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = 'http://' + at + '/' + rel;
        document.head.append(link);
      }
      new Image().src = 'http://' + at + '/image';
      new WebSocket('ws://' + at + '/socket');
      navigator.sendBeacon('http://' + at + '/beacon');
      const frame = document.createElement('iframe');
      frame.src = 'http://' + at + '/frame';
      document.body.append(frame);
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp}' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return fetch('http://' + at + '/fetch', { mode: 'no-cors' }).then(() => 'sent', () => 'blocked');
    })()`;
      const result = (await bare.webContents.executeJavaScript(code)) as string;
      bare.destroy();
      return result;
    },
    { tcp: outside.tcp, udp: outside.udp },
  );
  expect(answers).toBe('blocked');
  expect(outside.seen).toEqual([]);
});

/** Tries a call by UDP and by TCP; answers with the addresses it found beyond this machine’s own names. */
async function callOut({ tcp, udp }: { tcp: number; udp: number }): Promise<string[]> {
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: `turn:127.0.0.1:${udp}`, username: 'a', credential: 'b' },
      { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
      { urls: `turns:127.0.0.1:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  });
  const found: string[] = [];
  peer.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate);
  peer.createDataChannel('x');
  await peer.setLocalDescription();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  peer.close();
  return found;
}
