import { mkdirSync, rmSync } from 'node:fs';
import { hasDisplay, startVirtualDisplay } from './set-up/display.mjs';
import { ensureChromium, installDebianPackages } from './set-up/chromium.mjs';
import { ensureElectron } from './set-up/electron.mjs';
import { ensureReady } from './set-up/ensure.mjs';
import { withNode } from './set-up/node24.mjs';
import { inRoot, say } from './set-up/root.mjs';
import { run } from './set-up/run.mjs';
import { playwrightResult, vitestResult } from './test-results.mjs';

/*
 * npm test: sets up what is missing, then runs every suite. One that cannot run on this machine is named at the end with
 * the reason; with BROADSHEET_NO_SKIP set, that is a failure. Words after `--` go to the suites that are named before it:
 * npm test -- unit, npm test -- browser -g "welcome".
 */

/** @typedef {import('./test-results.mjs').SuiteResult} SuiteResult */

const RESULTS = 'out/test-results';
const [wanted, ...more] = process.argv.slice(2);

const node = await ensureReady();
rmSync(inRoot(RESULTS), { recursive: true, force: true });
mkdirSync(inRoot(RESULTS), { recursive: true });

/** @type {Record<string, () => Promise<SuiteResult>>} */
const suites = { unit: () => vitest('unit'), contract: () => vitest('contract'), browser, electron };

/** @type {SuiteResult[]} */
const results = [];
for (const [name, runSuite] of Object.entries(suites)) {
  if (wanted !== undefined && wanted !== name) continue;
  say(`running the suite “${name}” …`);
  results.push(await runSuite());
}
report(results);

/** @param {string} project @returns {Promise<SuiteResult>} */
async function vitest(project) {
  const file = inRoot(RESULTS, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { status } = await run(node, [inRoot('node_modules/vitest/vitest.mjs'), ...args, ...more], {
    env: withNode(node),
  });
  return vitestResult(project, file, status);
}

/** @returns {Promise<SuiteResult>} */
async function browser() {
  const chromium = await ensureChromium(node);
  if (!chromium) return skipped('browser', 'no Chromium is here, and none could be fetched');
  return playwright('browser', { BROADSHEET_CHROMIUM: chromium });
}

/** @returns {Promise<SuiteResult>} */
async function electron() {
  const binary = await ensureElectron(node);
  if (!binary) return skipped('electron', 'no Electron is here, and its download did not work');
  if (hasDisplay()) return playwright('electron', {});
  let display = await startVirtualDisplay();
  if (!display) {
    await installDebianPackages(['xvfb']);
    display = await startVirtualDisplay();
  }
  if (!display) return skipped('electron', 'there is no display, and no Xvfb for a virtual one');
  try {
    return await playwright('electron', display.env);
  } finally {
    display.stop();
  }
}

/** @param {string} project @param {NodeJS.ProcessEnv} env @returns {Promise<SuiteResult>} */
async function playwright(project, env) {
  const file = inRoot(RESULTS, `${project}.json`);
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', `--project=${project}`, ...more];
  const { status } = await run(node, [inRoot('node_modules/@playwright/test/cli.js'), ...args], {
    env: { ...withNode(node), ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return playwrightResult(project, file, status);
}

/** @param {string} name @param {string} reason @returns {SuiteResult} */
function skipped(name, reason) {
  return { name, passed: 0, failed: process.env.BROADSHEET_NO_SKIP ? 1 : 0, skipped: 1, reason };
}

/** @param {readonly SuiteResult[]} all */
function report(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ field) =>
    all.reduce((total, suite) => total + suite[field], 0);
  process.stdout.write('\n');
  for (const { name, passed, failed, skipped: left, reason, secondTry } of all) {
    const note = reason ? `  not run: ${reason}` : secondTry ? `  ${secondTry} only on a second try` : '';
    process.stdout.write(`${name.padEnd(10)} ${passed} passed, ${failed} failed, ${left} skipped${note}\n`);
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
