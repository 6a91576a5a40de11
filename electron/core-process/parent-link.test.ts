import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inRoot } from '../../tools/set-up/root.mjs';

/* The line of an ordinary process, with real ones at both ends; the one of a utility process is tested in Electron. */

const stub = inRoot('tests/helpers/stub-core.ts');

async function startStub(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [stub], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [first] = (await once(child, 'message')) as [unknown];
  expect(first).toEqual({ ready: true });
  return child;
}

describe('parentLink', { timeout: 20_000 }, () => {
  it('carries requests in and answers out', async () => {
    const child = await startStub();
    child.send({ id: 7, operation: 'echo', json: '"深圳"' });
    expect(await once(child, 'message')).toEqual([{ id: 7, json: '"深圳"' }, undefined]);
  });

  it('takes what was sent before it listened', async () => {
    const child = spawn(process.execPath, [stub], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.send({ id: 1, operation: 'echo', json: '1' });
    const messages: unknown[] = [];
    child.on('message', (message) => messages.push(message));
    while (messages.length < 2) await once(child, 'message');
    expect(messages).toContainEqual({ id: 1, json: '1' });
  });

  it('ends when the parent asks for it', async () => {
    const child = await startStub();
    child.send('end');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends when the parent is gone', async () => {
    const child = await startStub();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends on SIGTERM', async () => {
    const child = await startStub();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('refuses to run without a parent', async () => {
    const child = spawn(process.execPath, [stub], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(said).toContain('must be started by the main process');
  });
});
