import type { Handlers, Input } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Analyst } from '../ports/analyst.ts';
import type { Events } from '../ports/events.ts';
import type { RecentLibraries, RecentLibraryRecord } from '../ports/recent-libraries.ts';
import { readSettings, settingsFile, writeSettings } from './settings-file.ts';

const RECENT_LIBRARIES = 9;
const KEPT_WORKSPACES = 20;

export interface SettingsService {
  handlers: Handlers<'settings'>;
  analyst: Analyst;
  recent: RecentLibraries;
}

/** The settings of this machine. The file is read at each look, so that two programs see each other's changes. */
export function createSettingsService(folder: string, events: Events): SettingsService {
  return {
    handlers: {
      'settings.get': async () => readSettings(folder).settings,
      'settings.file': async () => ({ path: settingsFile(folder) }),
      'settings.update': async (change) => updateSettings(folder, change, events),
    },
    analyst: { name: () => readSettings(folder).settings.analyst || 'Analyst' },
    recent: {
      list: () => readSettings(folder).recent,
      remember: (library) => changeRecent(folder, (others) => [library, ...others], library.path),
      forget: (path) => changeRecent(folder, (others) => others, path),
    },
  };
}

function updateSettings(folder: string, change: Input<'settings.update'>, events: Events): Settings {
  const stored = readSettings(folder);
  const panes = { ...stored.settings.panes, ...change.panes };
  const workspaces = lastOf({ ...stored.settings.workspaces, ...change.workspaces });
  const settings: Settings = { ...stored.settings, ...definedOf(change), panes, workspaces };
  writeSettings(folder, { ...stored, settings });
  events.emit({ name: 'settingsChanged', payload: { settings } });
  return settings;
}

/** Libraries come and go; only the workspaces of those that were named last are kept. */
function lastOf<Value>(byName: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(byName).slice(-KEPT_WORKSPACES));
}

function changeRecent(
  folder: string,
  change: (others: RecentLibraryRecord[]) => RecentLibraryRecord[],
  path: string,
): void {
  const stored = readSettings(folder);
  const others = stored.recent.filter((library) => library.path !== path);
  writeSettings(folder, { ...stored, recent: change(others).slice(0, RECENT_LIBRARIES) });
}

function definedOf<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
