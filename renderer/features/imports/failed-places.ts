import type { ImportRunId } from '../../../shared/model/ids.ts';
import type { CoreClient } from '../../client/core-client.ts';

const PAGE = 500;

/** Where the failed files stand among all files of an import. Read once, as far as is needed; later ones are added at the end. */
export class FailedPlaces {
  readonly #core: CoreClient;
  readonly #run: ImportRunId;
  #positions: number[] = [];

  constructor(core: CoreClient, run: ImportRunId) {
    this.#core = core;
    this.#run = run;
  }

  /** The next one after a place, or the last before it; null where there is none. `failed` is how many there are. */
  async next(from: number, step: 1 | -1, failed: number): Promise<number | null> {
    await this.#readUpTo(failed);
    const isBeyond = (position: number): boolean => (step > 0 ? position > from : position < from);
    const ahead = this.#positions.filter(isBeyond);
    return (step > 0 ? ahead[0] : ahead[ahead.length - 1]) ?? null;
  }

  async #readUpTo(failed: number): Promise<void> {
    while (this.#positions.length < failed) {
      const { items } = await this.#core.call('corpus.importItems', {
        ...{ run: this.#run, outcomes: ['failed'] },
        ...{ offset: this.#positions.length, limit: PAGE },
      });
      if (items.length === 0) return;
      this.#positions = [...this.#positions, ...items.map(({ position }) => position)];
    }
  }
}
