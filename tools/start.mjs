import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { hasDisplay } from './set-up/display.mjs';
import { electronFlags, ensureElectron } from './set-up/electron.mjs';
import { ensureReady } from './set-up/ensure.mjs';
import { coreFlags, withNode } from './set-up/node24.mjs';
import { inRoot, root, say } from './set-up/root.mjs';

/*
 * npm start: sets up what is missing, then opens the workbench; in a window where there can be one, else in the browser.
 */

/** An Electron that ends this soon with an error could not start at all. */
const TOO_SOON = 5000;

const node = await ensureReady();
const args = process.argv.slice(2);
const reason = await tryElectron();
if (reason !== null) {
  say(`${reason}; opening in the browser instead.`);
  await serve();
}

/** @returns {Promise<string | null>} why there was no window, or null when it was open and has been closed */
async function tryElectron() {
  if (!hasDisplay()) return 'there is no display here';
  const binary = await ensureElectron(node);
  if (!binary) return 'there is no Electron here (to try its download again: npx install-electron)';
  const started = Date.now();
  const status = await runToEnd(binary, [...electronFlags(), root, ...args]);
  if (status === 0 || Date.now() - started > TOO_SOON) {
    process.exitCode = status;
    return null;
  }
  return `Electron could not start (exit ${status})`;
}

/** Serves the same core to a browser, and says where. */
async function serve() {
  const options = hasDisplay() ? args : [...args, '--no-open'];
  process.exitCode = await runToEnd(
    node,
    [...coreFlags, inRoot('out/core/cli.js'), 'serve', ...options],
    (line) => {
      say(`ready at ${JSON.parse(line).url}`);
      say('Ctrl C ends it.');
    },
  );
}

/**
 * @param {string} command
 * @param {readonly string[]} commandArgs
 * @param {(line: string) => void} [onLine] hears what it prints, line by line, in place of the terminal
 * @returns {Promise<number>}
 */
function runToEnd(command, commandArgs, onLine) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'],
      env: { ...process.env, ...withNode(node) },
    });
    if (onLine && child.stdout) createInterface(child.stdout).on('line', onLine);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
