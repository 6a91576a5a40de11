import { _electron, type ElectronApplication, errors } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { electronBinary } from '../../tools/set-up/electron.mjs';
import { root } from '../../tools/set-up/root.mjs';
import type { RunningWorkbench, StartOptions, Watch } from './workbench-test.ts';

/** Opens the workbench in a real Electron window. */
export async function startElectron(
  home: string,
  options: StartOptions,
  watch: Watch,
): Promise<RunningWorkbench> {
  const app = await launchElectron(home, options.library ? ['--library', options.library] : []);
  watch(app.context());
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' });
  let hasQuit = false;
  app.on('close', () => (hasQuit = true));
  return {
    page,
    host: 'electron',
    chooseFiles: async (paths, open) => {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      }, paths);
      await open();
    },
    saveTo: async (file, open) => {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await open();
      return file;
    },
    corePid: async () => corePidOf(app),
    quit: async () => {
      if (!hasQuit) await app.close();
    },
  };
}

/** How long Electron may take to come up, in milliseconds. On a busy machine a start hangs now and then before it runs anything. */
const STARTED = 15_000;

export async function launchElectron(
  home: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const options = {
    executablePath: electronBinary()!,
    args: [root, `--user-data-dir=${path.join(home, 'electron')}`, ...args],
    env: {
      ...(process.env as Record<string, string>),
      BROADSHEET_HOME: home,
      BROADSHEET_NODE: process.execPath,
      ...environment,
    },
    timeout: STARTED,
  };
  return _electron.launch(options).catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch(options);
  });
}

/** The core is the child of the main process that runs core-process.js. Throws where there is none. */
export function corePidOf(app: ElectronApplication): number {
  const children = execFileSync('pgrep', ['-P', String(app.process().pid), '-f', 'core-process.js'], {
    encoding: 'utf8',
  });
  return Number(children.trim().split('\n')[0]);
}
