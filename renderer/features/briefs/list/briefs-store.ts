import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ListedBrief } from '../../../../shared/contract/briefs.ts';
import type { BriefId } from '../../../../shared/model/ids.ts';
import { followLibrary } from '../../../workbench/follow-library.ts';
import type { Workbench } from '../../../workbench/workbench.ts';

const PAGE = 100;
/** How long changes are gathered before the list is read again, in milliseconds. */
const GATHER = 80;

/** The briefs of the library, the one edited last first. */
export class BriefsStore {
  /** Null until the core has answered. */
  items: ListedBrief[] | null = null;
  total = 0;
  selectedId: BriefId | null = null;
  readonly #workbench: Pick<Workbench, 'core' | 'notifications'>;
  #asked = 0;

  constructor(workbench: Pick<Workbench, 'core' | 'notifications'>) {
    this.#workbench = workbench;
    makeAutoObservable(this, { items: observableRef }, { autoBind: true });
  }

  get selected(): ListedBrief | null {
    return this.items?.find(({ id }) => id === this.selectedId) ?? null;
  }

  /** Follows the library until the returned function is called. */
  open(): () => void {
    const stop = followLibrary(this.#workbench.core, { within: GATHER }, this.refresh);
    this.refresh();
    return stop;
  }

  select(id: BriefId): void {
    this.selectedId = id;
  }

  /** Reads what is in the list again, as far as it has been read. */
  refresh(): void {
    void this.#workbench.notifications.attempt(() => this.#read(Math.max(PAGE, this.items?.length ?? 0)));
  }

  more(): void {
    const shown = this.items?.length ?? 0;
    if (shown < this.total) void this.#workbench.notifications.attempt(() => this.#read(shown + PAGE));
  }

  /** An answer that a later question has overtaken is not taken. */
  async #read(count: number): Promise<void> {
    const asked = (this.#asked += 1);
    const items: ListedBrief[] = [];
    let total = count;
    while (items.length < Math.min(count, total)) {
      const page = await this.#workbench.core.call('briefs.list', { offset: items.length, limit: PAGE });
      total = page.items.length === 0 ? items.length : page.total;
      items.push(...page.items);
    }
    if (asked !== this.#asked) return;
    runInAction(() => {
      this.items = items;
      this.total = total;
    });
  }
}
