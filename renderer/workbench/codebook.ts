import { makeAutoObservable, observableRef, reaction, runInAction } from 'mobx';
import type { CountedTag } from '../../shared/contract/tags.ts';
import type { TagId } from '../../shared/model/ids.ts';
import { CallError, type CoreClient } from '../client/core-client.ts';
import type { Session } from './session.ts';

/** As many tags as one answer holds; a codebook beyond that is read on demand by whoever needs the rest. */
const MOST_TAGS = 500;

/** The tags of the open library, kept up to date. */
export class Codebook {
  tags: readonly CountedTag[] = [];
  readonly #core: CoreClient;

  constructor(core: CoreClient, session: Session) {
    this.#core = core;
    makeAutoObservable(this, { tags: observableRef }, { autoBind: true });
    core.on('coreRestarted', () => void this.load());
    core.on('libraryChanged', ({ kinds }) => (kinds.tag || kinds.annotationTag) && void this.load());
    reaction(
      () => session.library?.path,
      (path) => (path === undefined ? this.set([]) : void this.load()),
      { fireImmediately: true },
    );
  }

  get byId(): ReadonlyMap<TagId, CountedTag> {
    return new Map(this.tags.map((tag) => [tag.id, tag]));
  }

  /** The tags that a number key sets, in the order of the keys. */
  get byKey(): readonly CountedTag[] {
    return this.tags.filter(({ shortcut }) => shortcut !== null);
  }

  withKey(key: number): CountedTag | undefined {
    return this.tags.find(({ shortcut }) => shortcut === key);
  }

  set(tags: readonly CountedTag[]): void {
    this.tags = tags;
  }

  /** The library may be closed meanwhile; the next one brings its own tags. */
  async load(): Promise<void> {
    try {
      const { items } = await this.#core.call('tags.list', { limit: MOST_TAGS });
      runInAction(() => this.set(items));
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
    }
  }
}
