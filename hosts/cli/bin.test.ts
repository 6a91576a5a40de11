import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { inRoot } from '../../tools/set-up/root.mjs';

it('ends in order where nobody reads what it prints to its end', async () => {
  const cli = spawn(process.execPath, [inRoot('out/core/cli.js'), '--help'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cli.stdout.destroy();
  const [said, [status]] = await Promise.all([text(cli.stderr), once(cli, 'exit')]);
  expect({ said, status }).toEqual({ said: '', status: 0 });
});
