import type { CoreMessage } from '../../shared/contract/wire.ts';

/** The line to the main process, whichever way this process was started. */
export interface ParentLink {
  send(message: CoreMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The main process is gone or asks to end. */
  onEnd(listener: () => void): void;
}

/** Electron's port in a utility process; it has no types here, since this room must not import Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const END = 'end';

export function parentLink(): ParentLink {
  const port = (process as { parentPort?: ParentPort }).parentPort;
  return port ? utilityLink(port) : childLink();
}

/** Started by Electron as a utility process: it is ended together with its parent. */
function utilityLink(port: ParentPort): ParentLink {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => data !== END && listener(data)),
    onEnd: (listener) => {
      port.on('message', ({ data }) => data === END && listener());
      process.once('SIGTERM', listener);
    },
  };
}

/** Started as an ordinary Node process: the channel closes when the parent dies. */
function childLink(): ParentLink {
  if (!process.send) throw new Error('The core process must be started by the main process');
  return {
    send: (message) => process.connected && process.send!(message),
    onMessage: (listener) => process.on('message', (message) => message !== END && listener(message)),
    onEnd: (listener) => {
      process.on('message', (message) => message === END && listener());
      process.once('disconnect', listener);
      process.once('SIGTERM', listener);
    },
  };
}
