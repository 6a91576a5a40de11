import { ensureChromium } from './set-up/chromium.mjs';
import { ensureReady } from './set-up/ensure.mjs';
import { withNode } from './set-up/node24.mjs';
import { inRoot } from './set-up/root.mjs';
import { runToEnd } from './set-up/run.mjs';

/*
 * npm run bench: sets up what is missing, then prints figures, each beside a peer that was measured in the same run.
 * Words after `--` choose parts: npm run bench -- import.
 */

const node = await ensureReady();
const chromium = (await ensureChromium(node)) ?? '';
process.exitCode = await runToEnd(node, [inRoot('tests/bench/main.ts'), ...process.argv.slice(2)], {
  ...withNode(node),
  BROADSHEET_CHROMIUM: chromium,
});
