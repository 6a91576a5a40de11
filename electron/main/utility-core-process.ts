import { utilityProcess } from 'electron';
import type { CoreMessage } from '../../shared/contract/wire.ts';
import type { CoreProcess } from './core-supervisor.ts';
import { killNow } from './kill-now.ts';

const END = 'end';

/** The core as one of Electron's own processes. */
export function startUtilityCoreProcess(script: string, environment: NodeJS.ProcessEnv): CoreProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'Broadsheet core', env: environment });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', (message: CoreMessage) => listener(message)),
    onExit: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    end: () => child.postMessage(END),
    kill: () => killNow(child.pid),
  };
}
