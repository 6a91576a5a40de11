import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] in milliseconds; the program is stopped when it is over
 * @property {boolean} [quiet] keep what it prints and hand it back instead of printing it
 *
 * @typedef {object} RunResult
 * @property {number} status
 * @property {string} output
 */

/**
 * Runs a program to its end in the checkout. What it prints goes to stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { env, timeout, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
      shell: process.platform === 'win32' && command === 'npm',
      timeout,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 127, output: error.message }));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/**
 * Ends the program with a message when something it needs did not work.
 * @param {RunResult} result
 * @param {string} what
 */
export function orGiveUp({ status, output }, what) {
  if (status === 0) return;
  process.stderr.write(`${output}\nbroadsheet: ${what} (exit ${status}).\n`);
  process.exit(1);
}

/**
 * Runs a program to its end as if it were this one: on the same input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit status
 */
export function runToEnd(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
