import { _electron, expect, test, type ElectronApplication } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { CoreSupervisor } from '../../electron/main/core-supervisor.ts';
import { electronBinary, electronFlags } from '../../tools/set-up/electron.mjs';
import { inRoot } from '../../tools/set-up/root.mjs';

/*
 * The core as a utility process, as a current Electron runs it. Where the tests' Electron lacks node:sqlite the real core
 * cannot run in one, so a stub does, on the real line at both ends, under the real supervisor.
 */

/** What the little program keeps in its global scope. */
declare const supervisor: CoreSupervisor;
declare const events: string[];

let folder: string;
let app: ElectronApplication;
let mainPid: number;

test.describe.configure({ timeout: 30_000 });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
  await buildTo(folder, 'main', 'tests/e2e/utility-app/main.ts');
  await buildTo(folder, 'stub-core', 'tests/helpers/stub-core.ts');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.beforeEach(async () => {
  app = await _electron.launch({
    executablePath: electronBinary()!,
    args: [...electronFlags(), path.join(folder, 'main.cjs'), `--user-data-dir=${path.join(folder, 'user')}`],
  });
  mainPid = app.process().pid!;
  await expect.poll(() => app.evaluate(() => 'supervisor' in globalThis)).toBe(true);
});

test.afterEach(() => {
  if (isAlive(mainPid)) process.kill(mainPid, 'SIGKILL');
});

/** As a real build makes it: one CommonJS file for the older Node. */
async function buildTo(outDir: string, name: string, entry: string): Promise<void> {
  await build({
    configFile: inRoot('build/vite.electron.config.ts'),
    mode: name,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      sourcemap: false,
      rollupOptions: { input: { [name]: inRoot(entry) } },
    },
  });
}

const call = (operation: string, json: string): Promise<string> =>
  app.evaluate((_electron, [name, text]) => supervisor.call(name!, text!), [operation, json]);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const gone = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);

test('carries calls, whatever their size and their letters, and those sent before it was up', async () => {
  const large = JSON.stringify('深圳 '.repeat(70_000));
  const answers = await app.evaluate(
    (_electron, texts) => Promise.all(texts.map((text) => supervisor.call('echo', text))),
    ['"first"', '"深圳"', large],
  );
  expect(answers).toEqual(['"first"', '"深圳"', large]);
});

test('is not the main process, is started again when it dies, and ends when it is asked to', async () => {
  const first = Number(await call('pid', ''));
  expect(first).not.toBe(mainPid);
  await call('library.open', '{"path":"/mine"}');
  expect(await call('die', '')).toContain('coreUnavailable');
  const second = Number(await call('pid', ''));
  expect(second).not.toBe(first);
  expect(isAlive(first)).toBe(false);
  const names = await app.evaluate(() => events.map((json) => (JSON.parse(json) as { name: string }).name));
  expect(names).toEqual(['libraryOpened', 'libraryOpened', 'coreRestarted']);
  await app.evaluate(() => supervisor.end());
  await gone(second);
});

test('is killed when it hangs', async () => {
  const pid = Number(await call('pid', ''));
  await app.evaluate(async () => {
    void supervisor.call('hang', '');
    await supervisor.end();
  });
  await gone(pid);
});

test('is gone with the main process', async () => {
  const pid = Number(await call('pid', ''));
  process.kill(mainPid, 'SIGKILL');
  await gone(pid);
});
