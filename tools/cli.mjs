#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureReady } from './set-up/ensure.mjs';
import { coreFlags, withNode } from './set-up/node24.mjs';
import { inRoot } from './set-up/root.mjs';

/*
 * The command line, from a checkout: sets up what is missing (on stderr), then hands over.
 */

const node = await ensureReady();
const child = spawn(node, [...coreFlags, inRoot('out/core/cli.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...withNode(node) },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`broadsheet: ${error.message}\n`);
  process.exitCode = 4;
});
// What a signal ended has the status that shells give it.
child.on(
  'close',
  (code, signal) => (process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
);
