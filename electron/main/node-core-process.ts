import { spawn } from 'child_process';
import type { CoreMessage } from '../../shared/contract/wire.ts';
import type { CoreProcess } from './core-supervisor.ts';
import { killNow } from './kill-now.ts';

const END = 'end';

/** The core as an ordinary Node process beside the window's. */
export function startNodeCoreProcess(
  node: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): CoreProcess {
  const child = spawn(node, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environment,
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
