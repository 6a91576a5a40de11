import { defineConfig } from '@playwright/test';

/** The same scenarios in a real Electron window and in Chromium on the browser shell. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Tests of one file run one after another; two files run beside one another, each with its own server and home.
  workers: 2,
  // A busy machine may keep a window waiting; what passed only then is told of at the end.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: { trace: process.env.CI ? 'off' : 'retain-on-failure', viewport: { width: 1440, height: 900 } },
  projects: [
    { name: 'browser', metadata: { host: 'browser' }, testIgnore: 'electron-*.spec.ts' },
    { name: 'electron', metadata: { host: 'electron' }, testIgnore: 'browser-*.spec.ts' },
  ],
});
