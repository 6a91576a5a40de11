import type { SettingsStore } from './settings-store.ts';

/** What every control of a setting is given. */
export interface ControlProps {
  store: SettingsStore;
  /** The ids of the row's name and sentence. */
  labelledBy: string;
  describedBy: string;
}
