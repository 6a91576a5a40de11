import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchElectron } from './electron-shell.ts';
import { startOutsideWorld, type OutsideWorld } from './outside-world.ts';

/* Nothing leaves the machine: not by what a page could do, and not by what Chromium does of itself. */

let home: string;
let outside: OutsideWorld;

test.beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  outside = await startOutsideWorld();
});

test.afterEach(async () => {
  await outside.close();
  rmSync(home, { recursive: true, force: true });
});

test('a page cannot reach out by a call between browsers', async () => {
  const app = await launchElectron(home, []);
  const page = await app.firstWindow();
  const candidates = await page.evaluate(callOut, { tcp: outside.tcp, udp: outside.udp });
  await app.close();
  expect(outside.seen).toEqual([]);
  expect(candidates).toEqual([]);
});

test('even a page without a policy reaches nothing', async () => {
  const app = await launchElectron(home, []);
  await app.firstWindow();
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
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return fetch('http://' + at + '/fetch', { mode: 'no-cors' }).then(() => 'sent', () => 'blocked');
    })()`;
      const result = (await bare.webContents.executeJavaScript(code)) as string;
      bare.destroy();
      return result;
    },
    { tcp: outside.tcp, udp: outside.udp },
  );
  await app.close();
  expect(answers).toBe('blocked');
  expect(outside.seen).toEqual([]);
});

test('Chromium’s own log of the network holds our pages and nothing else', async () => {
  const log = path.join(home, 'network.json');
  const app = await launchElectron(home, [`--log-net-log=${log}`, '--net-log-capture-mode=Everything']);
  const page = await app.firstWindow();
  await page.getByRole('button', { name: /Open the sample library/ }).click();
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(6);
  await page.waitForTimeout(3000);
  await app.close();
  await expect.poll(() => existsSync(log)).toBe(true);
  const { requests, connections } = readNetworkLog(readFileSync(log, 'utf8'));
  expect(requests.filter((url) => !/^(app|data|devtools|blob|chrome):/.test(url))).toEqual([]);
  expect(connections).toEqual([]);
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

interface NetworkLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; address?: string; host?: string } }[];
}

/** What was asked for and where a socket went, from a log in Chromium’s own format. */
function readNetworkLog(text: string): { requests: string[]; connections: string[] } {
  // A log that was not ended lacks its last brackets.
  const log = JSON.parse(/\]\s*\}\s*$/.test(text) ? text : `${text.replace(/,\s*$/, '')}]}`) as NetworkLog;
  const { logEventTypes } = log.constants;
  const ofType = (...names: string[]) =>
    log.events.filter(({ type }) => names.some((name) => logEventTypes[name] === type));
  return {
    requests: ofType('URL_REQUEST_START_JOB', 'CORS_REQUEST').flatMap(({ params }) => params?.url ?? []),
    connections: ofType(
      'TCP_CONNECT_ATTEMPT',
      'UDP_CONNECT',
      'UDP_BYTES_SENT',
      'HOST_RESOLVER_MANAGER_REQUEST',
    ).flatMap(({ params }) => params?.address ?? params?.host ?? []),
  };
}
