import type { OperationName } from '../../shared/contract/index.ts';
import type { CoreClient } from '../client/core-client.ts';

/** Something that is written but not saved yet. */
export interface Unsaved {
  /** Saves it; starts at once, and never throws. */
  settle(): Promise<void>;
  /** True where it could be lost if the page went away this moment: it cannot be saved, or is too long to be sent on the way out. */
  isAtRisk(): boolean;
}

/** What is not saved yet: whoever holds some says here how it is saved. */
export class PendingWork {
  readonly #unsaved = new Set<Unsaved>();

  add(unsaved: Unsaved): () => void {
    this.#unsaved.add(unsaved);
    return () => void this.#unsaved.delete(unsaved);
  }

  get isAtRisk(): boolean {
    return [...this.#unsaved].some((unsaved) => unsaved.isAtRisk());
  }

  /** Starts every save before it returns, and ends when all have ended. */
  async settle(): Promise<void> {
    await Promise.allSettled([...this.#unsaved].map((unsaved) => unsaved.settle()));
  }

  /** Saves when the page is hidden or goes away; where that may not be enough, the browser asks the person first. */
  watchPage(canAsk: boolean): void {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.settle();
    });
    window.addEventListener('beforeunload', (event) => {
      const isAtRisk = this.isAtRisk;
      void this.settle();
      if (canAsk && isAtRisk) event.preventDefault();
    });
  }
}

/** After these the library is another one, or its history goes on from elsewhere. */
const turns: readonly OperationName[] = [
  'library.open',
  'library.create',
  'library.openSample',
  'library.close',
  'history.undo',
  'history.redo',
];

/** The core, asked for such a turn only when what was written before it is saved. */
export function settledFirst(core: CoreClient, work: PendingWork): CoreClient {
  return {
    on: core.on,
    call: async (operation, input) => {
      if (turns.includes(operation)) await work.settle();
      return core.call(operation, input);
    },
  };
}
