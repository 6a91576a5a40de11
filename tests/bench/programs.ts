import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../../tools/set-up/root.mjs';

const toEnd = promisify(execFile);

/** Runs the command line once. */
export async function broadsheet(home: string, ...args: string[]): Promise<void> {
  await toEnd(process.execPath, [inRoot('out/core/cli.js'), ...args], {
    env: { ...process.env, BROADSHEET_HOME: home },
    maxBuffer: 1 << 26,
  });
}

/** Runs a script that does the least. */
export async function script(source: string, ...args: string[]): Promise<void> {
  await toEnd(process.execPath, ['--input-type=module', '--eval', source, ...args], { cwd: inRoot() });
}
