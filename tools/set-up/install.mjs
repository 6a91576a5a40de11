import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { say } from './root.mjs';
import { orGiveUp, run } from './run.mjs';

const STAMP = 'node_modules/.broadsheet-installed';

/** Installs exactly what the lock file says, where that was not done for this lock file before. */
export async function ensureInstalled() {
  const wanted = fingerprint(['package.json', 'package-lock.json', '.npmrc']);
  if (isStamped(STAMP, wanted)) return;
  say('installing packages from the lock file (once, about a minute) …');
  const result = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  orGiveUp(result, 'the packages could not be installed');
  writeStamp(STAMP, wanted);
}
