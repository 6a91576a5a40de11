import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';

/** The home of somebody who has given a name and opened the sample library before; tests start from copies of it. */
export function prepareHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-prepared-'));
  const library = path.join(home, 'documents', 'Broadsheet', 'Sample library');
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, [inRoot('out/core/cli.js'), ...args], {
      env: { ...process.env, BROADSHEET_HOME: home },
    });
  cli('call', 'settings.update', JSON.stringify({ analyst: 'Mei Lin' }));
  cli('import', inRoot('seeds'), '--library', library);
  return home;
}
