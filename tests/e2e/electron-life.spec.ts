import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { electronBinary } from '../../tools/set-up/electron.mjs';
import { inRoot, root } from '../../tools/set-up/root.mjs';
import { corePidOf, launchElectron } from './electron-shell.ts';
import { articles } from './library-page.ts';
import { expect, test as base } from './workbench-test.ts';

/* How the window, its page and the core live and die: none takes what the person did with it. */

declare const broadsheet: Bridge;

interface Started {
  app: ElectronApplication;
  page: Page;
  library: string;
}

const test = base.extend<{ started: Started }>({
  /** A window with a new library open in it. */
  started: async ({ home }, use) => {
    const app = await launchElectron(home, []);
    const { pid } = app.process();
    const page = await app.firstWindow();
    await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
    const library = path.join(home, 'library');
    expect(await call(page, 'settings.update', { analyst: 'Ada' })).toMatchObject({ ok: true });
    expect(await call(page, 'library.create', { path: library })).toMatchObject({ ok: true });
    await expect(page.getByRole('banner')).toBeVisible();
    await use({ app, page, library });
    if (isAlive(pid!)) process.kill(pid!, 'SIGKILL');
  },
});

function call(page: Page, operation: string, input: unknown): Promise<Outcome> {
  return page.evaluate(
    async ([name, json]) => JSON.parse(await broadsheet.call(name!, json!)) as Outcome,
    [operation, JSON.stringify(input)],
  );
}

async function allTags(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const answer = await call(page, 'tags.list', { offset: names.length, limit: 100 });
    const { items, total } = (answer as { value: { items: { name: string }[]; total: number } }).value;
    names.push(...items.map(({ name }) => name));
    if (items.length === 0 || names.length >= total) return names;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const gone = (pid: number, timeout = 8000) => expect.poll(() => isAlive(pid), { timeout }).toBe(false);

/** The core that runs now; none between the death of one and the start of the next. */
function corePid(app: ElectronApplication): number | null {
  try {
    return corePidOf(app);
  } catch {
    return null;
  }
}

/** What the library holds, read by the command line after the window is gone. */
function tagsOnDisk(home: string, library: string): string[] {
  const output = execFileSync(
    process.execPath,
    [inRoot('out/core/cli.js'), 'call', 'tags.list', '{}', '--library', library],
    { encoding: 'utf8', env: { ...process.env, BROADSHEET_HOME: home } },
  );
  return (JSON.parse(output) as { items: { name: string }[] }).items.map(({ name }) => name);
}

test('a core that is killed is started again; the window says so, and nothing that was answered is lost', async ({
  started,
}) => {
  const { app, page, library } = started;
  const killCore = async (): Promise<number> => {
    const pid = corePidOf(app);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    return pid;
  };

  await test.step('with nothing under way the next call is answered, and the library is open', async () => {
    const first = await killCore();
    expect(await call(page, 'library.info', {})).toMatchObject({ ok: true, value: { path: library } });
    await expect(page.getByText('The core had stopped and was started again.')).toBeVisible();
    expect(corePidOf(app)).not.toBe(first);
  });

  await test.step('what is being typed stays and can be saved', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox').last().fill('rename library');
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: /Name of the library/ });
    await field.fill('Half typed');
    await killCore();
    expect(await call(page, 'library.info', {})).toMatchObject({ ok: true });
    await expect(field).toHaveValue('Half typed');
    await field.press('Enter');
    await expect
      .poll(async () => (await call(page, 'library.info', {})) as unknown)
      .toMatchObject({ value: { name: 'Half typed' } });
  });

  await test.step('calls under way all get an answer', async () => {
    await page.evaluate(keepMakingTags);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as Making).saved.length))
      .toBeGreaterThan(20);
    await killCore();
    expect(await call(page, 'library.info', {})).toMatchObject({ ok: true });
    await page.evaluate(() => void ((window as unknown as Making).stop = true));
    const making = () =>
      page.evaluate(() => {
        const { saved, failed, asked } = window as unknown as Making;
        return { saved, failed, waiting: asked - saved.length - failed.length };
      });
    await expect.poll(async () => (await making()).waiting).toBe(0);
    const { saved, failed } = await making();
    expect(new Set(failed)).toEqual(new Set(['coreUnavailable']));
    expect(await allTags(page)).toEqual(expect.arrayContaining(saved));
  });

  await test.step('an import under way goes on by itself', async () => {
    const sources = [{ path: inRoot('seeds') }];
    expect(await call(page, 'corpus.import', { sources })).toMatchObject({ ok: true });
    await killCore();
    await expect(articles(page)).toHaveCount(6, { timeout: 20_000 });
    await expect
      .poll(() => call(page, 'jobs.list', {}))
      .toMatchObject({ ok: true, value: [{ kind: 'import', state: 'done', error: null }] });
  });

  await test.step('one that stops again and again is left alone, and the window says so', async () => {
    const pids = new Set<number>();
    await expect(async () => {
      const pid = corePid(app);
      if (pid !== null && !pids.has(pid)) process.kill(pids.add(pid) && pid, 'SIGKILL');
      await expect(page.getByText('stops again and again')).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 30_000, intervals: [100] });
    expect(pids.size).toBeLessThanOrEqual(6);
    await wait(1000);
    expect(corePid(app)).toBeNull();
    expect(await call(page, 'library.info', {})).toMatchObject({ error: { code: 'coreUnavailable' } });
  });
  await app.close();
});

/** What a page that makes tags without end keeps in its global scope. */
interface Making {
  saved: string[];
  failed: string[];
  asked: number;
  stop: boolean;
}

/** Runs in the page: eight lines of calls, each beginning when the one before it was answered. */
function keepMakingTags(): void {
  const world = window as unknown as Making;
  Object.assign(world, { saved: [], failed: [], asked: 0, stop: false });
  const one = async (name: string) => {
    world.asked += 1;
    const answer = JSON.parse(await broadsheet.call('tags.create', JSON.stringify({ name }))) as Outcome;
    if (answer.ok) world.saved.push(name);
    else world.failed.push(answer.error.code);
  };
  const many = async (line: number) => {
    for (let number = 0; !world.stop; number += 1) await one(`tag ${line} ${number}`);
  };
  for (let line = 0; line < 8; line += 1) void many(line);
}

test('a core that cannot start at all is reported in the window', async ({ home }) => {
  const app = await launchElectron(home, [], { BROADSHEET_NODE: '/bin/false' });
  const page = await app.firstWindow();
  await expect(page.getByText('stops again and again')).toBeVisible();
  await app.close();
});

test('a second start hands its library over; a page that dies is loaded again, with the library as it was', async ({
  home,
  started,
}) => {
  const { app, page } = started;
  const other = path.join(home, 'elsewhere');
  mkdirSync(other);
  expect(await call(page, 'library.create', { path: path.join(other, 'second') })).toMatchObject({
    ok: true,
  });
  expect(await call(page, 'library.open', { path: started.library })).toMatchObject({ ok: true });
  const second = spawn(
    electronBinary()!,
    ['--no-sandbox', root, `--user-data-dir=${path.join(home, 'electron')}`, '--library', 'second'],
    { cwd: other, stdio: 'ignore' },
  );
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect
    .poll(async () => (await call(page, 'library.info', {})) as unknown)
    .toMatchObject({ value: { path: path.join(other, 'second') } });
  await expect(page.getByRole('banner')).toContainText('second');

  const shown = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
    webContents.forcefullyCrashRenderer();
    await loaded;
    const code = `broadsheet.call('library.info', '{}').then((json) => JSON.parse(json).value.path)`;
    return webContents.executeJavaScript(code) as Promise<string>;
  });
  expect(shown).toBe(path.join(other, 'second'));
  await app.close();
});

test.describe('when the window closes', () => {
  const closeWindow = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => {});

  test('what the page saves last is on disk, and everything has ended', async ({ home, started }) => {
    const { app, page, library } = started;
    const main = app.process();
    const core = corePidOf(app);
    await page.evaluate(() => {
      broadsheet.onShellEvent((json) => {
        if (!json.includes('closing')) return;
        for (let number = 0; number < 30; number += 1) {
          void broadsheet.call('tags.create', JSON.stringify({ name: `last words ${number}` }));
        }
      });
    });
    const exited = once(main, 'exit');
    await closeWindow(app);
    const [code] = (await exited) as [number];
    expect(code).toBe(0);
    await gone(core);
    // A library that was closed in order leaves no journal behind.
    expect(existsSync(path.join(library, 'library.sqlite-wal'))).toBe(false);
    expect(tagsOnDisk(home, library)).toHaveLength(30);
  });

  test('neither a page nor a core that hangs keeps it open', async ({ started }) => {
    const { app, page } = started;
    const { pid } = app.process();
    const core = corePidOf(app);
    page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
    process.kill(core, 'SIGSTOP');
    await wait(300);
    await closeWindow(app);
    await gone(pid!, 20_000);
    await gone(core);
  });
});

test.describe('when the main process ends', () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`by ${signal}, the core closes its library and ends, and no process is left`, async ({
      home,
      started,
    }) => {
      const { app, page, library } = started;
      const { pid } = app.process();
      const core = corePidOf(app);
      expect(await call(page, 'tags.create', { name: 'kept' })).toMatchObject({ ok: true });
      process.kill(pid!, signal);
      await gone(pid!);
      await gone(core);
      expect(existsSync(path.join(library, 'library.sqlite-wal'))).toBe(false);
      expect(tagsOnDisk(home, library)).toEqual(['kept']);
      await expect.poll(() => processesNaming(home)).toEqual([]);
    });
  }
});

/** Every process whose command line names a folder. */
function processesNaming(folder: string): string[] {
  const output = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return output.split('\n').filter((line) => line.includes(folder) && !line.includes(' ps '));
}
