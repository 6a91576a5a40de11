import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { inRoot, say } from './root.mjs';
import { run } from './run.mjs';

const DOWNLOAD_LIMIT = 60_000;
/** Gone with node_modules: a fresh install tries again. */
const TRIED = 'node_modules/.broadsheet-electron-tried';

/**
 * Electron's binary, where there is one; nothing is downloaded and nothing of the package is run.
 * @returns {string | null}
 */
export function electronBinary() {
  const folder = inRoot('node_modules/electron');
  const relative = readText(path.join(folder, 'path.txt'));
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = override
    ? path.join(override, relative ?? defaultName())
    : relative && path.join(folder, 'dist', relative);
  return file && existsSync(file) ? file : null;
}

/**
 * The same, after one try to download it for this install.
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export async function ensureElectron(node) {
  const found = electronBinary();
  const wanted = fingerprint(['package-lock.json']);
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH || isStamped(TRIED, wanted)) return found;
  say('downloading Electron (once, at most 60 seconds) …');
  await run(node, [inRoot('node_modules/electron/install.js')], { quiet: true, timeout: DOWNLOAD_LIMIT });
  writeStamp(TRIED, wanted);
  return electronBinary();
}

/**
 * What Electron needs on this machine to start at all.
 * @returns {string[]}
 */
export function electronFlags() {
  // Chromium's own sandbox cannot be set up by root.
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function defaultName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
