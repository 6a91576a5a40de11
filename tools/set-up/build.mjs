import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { inRoot, say } from './root.mjs';
import { orGiveUp, run } from './run.mjs';

const STAMP = 'out/.built';
const SOURCES = ['shared', 'core', 'hosts', 'electron', 'renderer', 'build', 'package-lock.json'];

/** Each part of the program: the config that builds it and the mode that chooses in it. */
const parts = [
  { config: 'build/vite.core.config.ts' },
  { config: 'build/vite.electron.config.ts', mode: 'main' },
  { config: 'build/vite.electron.config.ts', mode: 'preload' },
  { config: 'build/vite.renderer.config.ts' },
];

/**
 * Builds the program into out/, where its sources changed since the last time.
 * @param {string} node
 */
export async function ensureBuilt(node) {
  const wanted = fingerprint(SOURCES, (file) => !/\.test\.tsx?$/.test(file));
  if (isStamped(STAMP, wanted)) return;
  say('building …');
  const results = await Promise.all(
    parts.map(({ config, mode = 'production' }) =>
      run(
        node,
        [
          inRoot('node_modules/vite/bin/vite.js'),
          'build',
          '-c',
          config,
          '--mode',
          mode,
          '--logLevel',
          'warn',
        ],
        {
          quiet: true,
        },
      ),
    ),
  );
  for (const [index, result] of results.entries())
    orGiveUp(result, `${parts[index]?.config} could not be built`);
  writeStamp(STAMP, wanted);
}
