import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { RunningWorkbench, StartOptions, Watch } from './workbench-test.ts';

/** Serves the workbench and opens it in Chromium. */
export async function startBrowserShell(
  home: string,
  options: StartOptions,
  watch: Watch,
): Promise<RunningWorkbench> {
  const args = [
    inRoot('out/core/cli.js'),
    'serve',
    '--no-open',
    ...(options.library ? ['--library', options.library] : []),
  ];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const browser = await chromium.launch({ executablePath: process.env.BROADSHEET_CHROMIUM });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  watch(context);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    host: 'browser',
    chooseFiles: async (paths, open) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await chooser.setFiles(paths);
    },
    saveTo: async (file, open) => {
      const [download] = await Promise.all([page.waitForEvent('download'), open()]);
      await download.saveAs(file);
      return file;
    },
    corePid: async () => server.pid!,
    quit: async () => {
      await browser.close();
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
