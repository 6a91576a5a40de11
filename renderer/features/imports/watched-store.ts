import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { WatchedFolder } from '../../../shared/contract/watching.ts';
import { CallError } from '../../client/core-client.ts';
import { followLibrary } from '../../workbench/follow-library.ts';
import { gather } from '../../workbench/gather.ts';
import { t } from '../../workbench/words.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** How long news of watched folders is gathered, in milliseconds. */
const GATHER = 150;

/** The folders that the open library follows, as they are now. */
export class WatchedStore {
  /** In the order in which they were added; null until they were read. */
  folders: readonly WatchedFolder[] | null = null;
  readonly #workbench: Workbench;
  #asked = 0;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(this, { folders: observableRef }, { autoBind: true });
  }

  get canWrite(): boolean {
    return this.#workbench.session.canWrite;
  }

  /** Reads them, and follows what the core tells until the answer is called. */
  start(): () => void {
    const { core } = this.#workbench;
    const load = () => void this.load();
    const later = gather(load, GATHER);
    const stops = [
      core.on('watchingChanged', later),
      core.on('coreRestarted', later),
      followLibrary(core, { kinds: ['document', 'watchedFolder'], within: GATHER }, load),
      later.cancel,
    ];
    load();
    return () => stops.forEach((stop) => stop());
  }

  /** An answer to an older question is dropped. */
  async load(): Promise<void> {
    const question = (this.#asked += 1);
    try {
      const { folders } = await this.#workbench.core.call('watching.list', {});
      if (question === this.#asked) runInAction(() => (this.folders = folders));
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Pauses a folder, or lets a paused one go on. */
  async togglePause({ id, state }: WatchedFolder): Promise<void> {
    const operation = state === 'paused' ? 'watching.resume' : 'watching.pause';
    await this.#do((core) => core.call(operation, { folder: id }));
  }

  /** Watches a folder no longer. It is no entry of history, so the message offers the way back. */
  async stop({ id, path, polling }: WatchedFolder): Promise<void> {
    const { notifications } = this.#workbench;
    await this.#do(async (core) => {
      await core.call('watching.remove', { folder: id });
      notifications.done(t('watching.stopped', { name: nameOf(path) }), {
        label: t('watching.again'),
        run: () => void this.#do((client) => client.call('watching.add', { path, polling })),
      });
    });
  }

  async #do(action: (core: Workbench['core']) => Promise<unknown>): Promise<void> {
    await this.#workbench.notifications.attempt(() => action(this.#workbench.core));
    await this.load();
  }

  /** A library that was closed takes this list with it, and a core that stopped is started again: neither is told here. */
  #tell(error: unknown): void {
    if (error instanceof CallError && ['libraryNotOpen', 'coreUnavailable'].includes(error.code)) return;
    this.#workbench.notifications.failed(error);
  }
}

/** The last part of a folder's path, by which a person knows it. */
export function nameOf(path: string): string {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;
}
