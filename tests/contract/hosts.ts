import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createCore } from '../../core/create-core.ts';
import { createDispatch } from '../../hosts/dispatch.ts';
import type { Outcome } from '../../shared/contract/errors.ts';

import { inRoot } from '../../tools/set-up/root.mjs';

/** The same calls, carried by each host in its own way. */
export interface TestHost {
  call(operation: string, input: unknown): Promise<Outcome>;
  close(): Promise<void>;
}

export type StartHost = (home: string) => Promise<TestHost>;

const workers = {
  read: new URL('../../out/core/read-worker.js', import.meta.url),
  search: new URL('../../out/core/search-worker.js', import.meta.url),
};

const opensLibrary = /^library\.(open|create|openSample)$/;

/** The core in this process. */
const inProcess: StartHost = async (home) => {
  const core = createCore({
    settingsFolder: `${home}/settings`,
    documentsFolder: `${home}/documents`,
    seedsFolder: inRoot('seeds'),
    workers,
  });
  const dispatch = createDispatch(core, (error) => console.error(error));
  return { call: dispatch, close: () => core.close() };
};

/** The core process of the window, spoken to as its main process does. */
const coreProcess: StartHost = async (home) => {
  const child = spawn(process.execPath, [inRoot('out/core/core-process.js')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let calls = 0;
  child.on('message', (message: { id?: number; json?: string }) => {
    if (message.id !== undefined) waiting.get(message.id)?.(JSON.parse(message.json!) as Outcome);
  });
  await once(child, 'message');
  return {
    call: (operation, input) =>
      new Promise((resolve) => {
        const id = (calls += 1);
        waiting.set(id, resolve);
        child.send({ id, operation, json: JSON.stringify(input) });
      }),
    close: async () => {
      child.send('end');
      await once(child, 'exit');
    },
  };
};

/** The browser shell's server. */
const http: StartHost = async (home) => {
  const server = spawn(process.execPath, [inRoot('out/core/cli.js'), 'serve', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return {
    call: async (operation, input) => {
      const response = await fetch(new URL(`/call/${operation}`, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      return (await response.json()) as Outcome;
    },
    close: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
};

/**
 * The command line, one program a call. Which library is open is for it a matter of --library, so opening and closing one
 * is remembered here and handed on.
 */
const cli: StartHost = async (home) => {
  let library: string | null = null;
  const run = async (args: string[]): Promise<Outcome> => {
    const environment = { ...process.env, BROADSHEET_HOME: home };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [inRoot('out/core/cli.js'), ...args], {
        env: environment,
        maxBuffer: 1 << 26,
      });
      return { ok: true, value: JSON.parse(stdout) };
    } catch (error) {
      const code = /\((\w+)\)\s*$/.exec((error as { stderr: string }).stderr)?.[1];
      if (!code) throw error;
      return { ok: false, error: { code: code as never, details: {} } };
    }
  };
  return {
    call: async (operation, input) => {
      const needsLibrary = library !== null && !opensLibrary.test(operation);
      const outcome = await run([
        ...['call', operation, JSON.stringify(input)],
        ...(needsLibrary ? ['--library', library!] : []),
      ]);
      if (outcome.ok && opensLibrary.test(operation)) {
        const value = outcome.value as { path?: string; library?: { path: string } };
        library = value.path ?? value.library!.path;
      }
      return outcome;
    },
    close: async () => {},
  };
};

export const hosts: Readonly<Record<string, StartHost>> = {
  'in process': inProcess,
  'core process': coreProcess,
  http,
  'command line': cli,
};
