import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowserShell } from './browser-shell.ts';
import { prepareHome } from './prepared-home.ts';
import { startElectron } from './electron-shell.ts';

/** A running workbench, in whichever shell the project is for. */
export interface RunningWorkbench {
  page: Page;
  host: 'browser' | 'electron';
  /** Answers the next system dialog; in the browser the next file chooser. */
  chooseFiles(paths: string[], open: () => Promise<void>): Promise<void>;
  /** Answers the question where an export goes; returns the path of the written file. */
  saveTo(file: string, open: () => Promise<void>): Promise<string>;
  /** What the core process is called with, for killing it. */
  corePid(): Promise<number>;
  quit(): Promise<void>;
}

export type Watch = (context: BrowserContext) => void;
export type StartOptions = { library?: string; dark?: boolean };

interface Fixtures {
  /** Whether the home already holds the analyst's name and the sample library, as on the second day. */
  isPrepared: boolean;
  /** A home of its own for settings and documents, gone after the test. */
  home: string;
  start: (options?: StartOptions) => Promise<RunningWorkbench>;
}

export const test = base.extend<Fixtures, { preparedHome: string }>({
  isPrepared: [false, { option: true }],
  preparedHome: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      const home = prepareHome();
      await use(home);
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
  home: async ({}, use) => {
    const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'));
    await use(home);
    rmSync(home, { recursive: true, force: true });
  },
  start: async ({ home, isPrepared, preparedHome }, use, info) => {
    if (isPrepared) cpSync(preparedHome, home, { recursive: true });
    const running: RunningWorkbench[] = [];
    const complaints: string[] = [];
    const launch = info.project.metadata.host === 'electron' ? startElectron : startBrowserShell;
    await use(async (options = {}) => {
      const workbench = await launch(home, options, (context) => collectComplaints(context, complaints));
      running.push(workbench);
      return workbench;
    });
    for (const workbench of running) await workbench.quit();
    expect(complaints).toEqual([]);
  },
});

/** An error in a page, or anything that its policy forbids, fails the test. */
function collectComplaints(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && /Content.Security.Policy|Refused to/i.test(text)) complaints.push(text);
  });
}

export { expect } from '@playwright/test';
