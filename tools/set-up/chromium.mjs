import { existsSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { inRoot, say } from './root.mjs';
import { run } from './run.mjs';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const DOWNLOAD_LIMIT = 180_000;

/**
 * A Chromium for the browser suites: one that is installed, Playwright's own, or Debian's package where we may install.
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export async function ensureChromium(node) {
  const installed = process.env.BROADSHEET_CHROMIUM ?? (await findInstalled()) ?? playwrightOwn();
  if (installed) return installed;
  say('fetching a Chromium for the tests …');
  await run(node, [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
    quiet: true,
    timeout: DOWNLOAD_LIMIT,
  });
  if (playwrightOwn()) return playwrightOwn();
  await installDebianPackages(['chromium']);
  return findInstalled();
}

/**
 * Installs packages where apt and the right to use it are there; says nothing where not.
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(packages) {
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && (await findOnPath('apt-get'));
  if (!mayInstall) return;
  say(`installing ${packages.join(', ')} …`);
  await run('apt-get', ['update', '-qq'], { quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function findInstalled() {
  for (const name of onPath) {
    const file = await findOnPath(name);
    if (file) return file;
  }
  return elsewhere.find((file) => existsSync(file)) ?? null;
}

/** @param {string} name */
async function findOnPath(name) {
  const [command, args] =
    process.platform === 'win32' ? ['where', [name]] : ['sh', ['-c', `command -v ${name}`]];
  const { status, output } = await run(command, args, { quiet: true });
  return status === 0 ? (output.trim().split('\n')[0] ?? null) : null;
}

function playwrightOwn() {
  try {
    const require = createRequire(path.join(inRoot(), 'package.json'));
    const file = require('@playwright/test').chromium.executablePath();
    return existsSync(file) ? file : null;
  } catch {
    // Not installed yet, or no build for this system.
    return null;
  }
}
