import { ensureInstalled } from './set-up/install.mjs';
import { findNode, withNode } from './set-up/node24.mjs';
import { inRoot, say } from './set-up/root.mjs';
import { run } from './set-up/run.mjs';

/* npm run check: format, lint, types and rooms; all of them run, and what is wrong is said by each. */

await ensureInstalled();
const node = await findNode();

/** @type {Record<string, string[]>} */
const checks = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['node_modules/typescript/bin/tsc', '-b'],
  rooms: [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'shared',
    'core',
    'hosts',
    'electron',
    'renderer',
    '--config',
    '.dependency-cruiser.mjs',
  ],
};

for (const [name, [script = '', ...args]] of Object.entries(checks)) {
  say(`checking ${name} …`);
  const { status } = await run(node, [inRoot(script), ...args], { env: withNode(node) });
  if (status !== 0) process.exitCode = 1;
}
