import { makeAutoObservable } from 'mobx';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { type GroupId, groups, type SettingId } from './settings-table.ts';

/** Which settings are shown, and how they change: at once. */
export class SettingsStore {
  group: GroupId = 'general';
  query = '';
  /** Where they are kept; empty until the core said so. */
  file = '';
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(this, {}, { autoBind: true });
  }

  async start(): Promise<void> {
    const { core, notifications } = this.#workbench;
    const answer = await notifications.attempt(() => core.call('settings.file', {}));
    if (answer) this.setFile(answer.path);
  }

  setFile(path: string): void {
    this.file = path;
  }

  get isSearching(): boolean {
    return this.query.trim() !== '';
  }

  /** The groups that are shown, each with its settings: the chosen one, or all that hold what is looked for. */
  get shown(): { group: GroupId; settings: SettingId[] }[] {
    if (!this.isSearching)
      return groups
        .filter(({ id }) => id === this.group)
        .map(({ id, settings }) => ({ group: id, settings }));
    return groups
      .map(({ id, settings }) => ({
        group: id,
        settings: settings.filter((setting) => this.#holds(setting)),
      }))
      .filter(({ settings }) => settings.length > 0);
  }

  choose(group: GroupId): void {
    this.group = group;
    this.query = '';
  }

  setQuery(query: string): void {
    this.query = query;
  }

  async update(change: Partial<Settings>): Promise<void> {
    const { session, notifications } = this.#workbench;
    await notifications.attempt(() => session.update(change));
  }

  #holds(setting: SettingId): boolean {
    const text = [
      t(`settings.${setting}.title`),
      t(`settings.${setting}.text`),
      t(`settings.${setting}.also`),
    ].join(' ');
    const words = this.query.trim().toLowerCase().split(/\s+/);
    return words.every((word) => text.toLowerCase().includes(word));
  }
}
