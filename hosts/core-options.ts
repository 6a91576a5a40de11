import { fileURLToPath } from 'node:url';
import type { CoreOptions } from '../core/create-core.ts';
import { documentsFolder, settingsFolder } from './app-paths.ts';

/** Names of the worker scripts beside a built entry. Kept out of `new URL` literals, which bundlers would follow. */
const SCRIPTS = { read: 'read-worker.js', search: 'search-worker.js' } as const;

/** How the core is set up by an entry that was built to out/core: worker scripts beside it, seeds two folders up. */
export function builtCoreOptions(entry: string, seeds = '../../seeds'): CoreOptions {
  return {
    settingsFolder: settingsFolder(),
    documentsFolder: documentsFolder(),
    seedsFolder: fileURLToPath(new URL(seeds, entry)),
    workers: { read: new URL(SCRIPTS.read, entry), search: new URL(SCRIPTS.search, entry) },
  };
}
