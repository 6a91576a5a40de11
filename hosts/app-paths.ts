import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where Broadsheet keeps its settings on this machine: the usual place of each system, or BROADSHEET_HOME. The same for
 * the window, the browser shell and the command line, so that each knows what the others opened.
 */
export function settingsFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.BROADSHEET_HOME) return path.resolve(environment.BROADSHEET_HOME, 'settings');
  switch (process.platform) {
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support', 'Broadsheet');
    case 'win32':
      return path.join(environment.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Broadsheet');
    default:
      return path.join(environment.XDG_CONFIG_HOME ?? path.join(homedir(), '.config'), 'Broadsheet');
  }
}

/** Where the person keeps documents: new libraries are offered there. */
export function documentsFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.BROADSHEET_HOME) return path.resolve(environment.BROADSHEET_HOME, 'documents');
  const documents = path.join(homedir(), 'Documents');
  return existsSync(documents) ? documents : homedir();
}
