import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchElectron } from './electron-shell.ts';
import { openSample } from './library-page.ts';
import { expect, test } from './workbench-test.ts';

/* Nothing leaves the machine by what Chromium does of itself. */

test('Chromium’s own log of the network holds our pages and nothing else', async ({ home }) => {
  const log = path.join(home, 'network.json');
  const app = await launchElectron(home, [`--log-net-log=${log}`, '--net-log-capture-mode=Everything']);
  const page = await app.firstWindow();
  await openSample(page);
  await page.waitForTimeout(2000);
  await app.close();
  await expect.poll(() => existsSync(log)).toBe(true);
  const { requests, connections } = readNetworkLog(readFileSync(log, 'utf8'));
  expect(requests.filter((url) => !/^(app|data|devtools|blob|chrome):/.test(url))).toEqual([]);
  expect(connections).toEqual([]);
});

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
