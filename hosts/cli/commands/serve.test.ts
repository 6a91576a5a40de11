import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../../shared/contract/errors.ts';
import { tempFolder } from '../../../tests/helpers/temp-folder.ts';
import { inRoot } from '../../../tools/set-up/root.mjs';

interface Served {
  child: ChildProcess;
  url: string;
  token: string;
  home: string;
  /** All that was printed, on both ways. */
  said(): string;
  call(operation: string, input: unknown): Promise<Outcome>;
}

/** The program itself, as a person starts it. */
async function serve(
  args: string[] = ['--no-open'],
  environment: Record<string, string> = {},
): Promise<Served> {
  const home = tempFolder();
  const child = spawn(process.execPath, [inRoot('out/core/cli.js'), 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BROADSHEET_HOME: home, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  const call = async (operation: string, input: unknown) => {
    const response = await fetch(new URL(`/call/${operation}`, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Outcome;
  };
  return { child, url, token, home, said: () => said, call };
}

describe('broadsheet serve', { timeout: 20_000 }, () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('closes the library and ends on %s', async (signal) => {
    const { child, home, call } = await serve();
    const library = path.join(home, 'library');
    expect(await call('library.create', { path: library })).toMatchObject({ ok: true });
    expect(existsSync(path.join(library, 'library.sqlite-wal'))).toBe(true);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(path.join(library, 'library.sqlite-wal'))).toBe(false);
  });

  it('takes the signals of a terminal and of npm for one', async () => {
    const { child, home, call } = await serve();
    const library = path.join(home, 'library');
    await call('library.create', { path: library });
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(path.join(library, 'library.sqlite-wal'))).toBe(false);
  });

  it('says its token once, on the line for scripts, whatever is asked of it', async () => {
    const { child, url, token, said, call } = await serve();
    await call('no.such', {});
    await fetch(new URL(`/call/library.info?token=${token}`, url), { method: 'POST' });
    await fetch(new URL('/call/library.open', url), {
      method: 'POST',
      body: '{',
      headers: { authorization: token },
    });
    child.kill('SIGTERM');
    await once(child, 'exit');
    // Twice on its one line: by itself, and in the address.
    expect(said().split(token)).toHaveLength(3);
    expect(said().trim().split('\n')).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'starts the browser with an invitation instead of the token',
    async () => {
      const bin = tempFolder();
      writeFileSync(path.join(bin, 'xdg-open'), `#!/bin/sh\necho "$@" > "${bin}/arguments"\n`);
      chmodSync(path.join(bin, 'xdg-open'), 0o755);
      const { url, token } = await serve([], { PATH: `${bin}:${process.env.PATH}` });
      await expect.poll(() => existsSync(path.join(bin, 'arguments'))).toBe(true);
      const opened = new URL(readFileSync(path.join(bin, 'arguments'), 'utf8').trim());
      expect(opened.href).not.toContain(token);
      expect(opened.origin).toBe(new URL(url).origin);
      const response = await fetch(new URL('/enter', url), {
        method: 'POST',
        body: opened.hash.slice('#enter='.length),
      });
      expect(await response.json()).toEqual({ token });
    },
  );
});
