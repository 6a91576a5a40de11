import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { SheetSummary } from '../../../shared/model/sheet.ts';
import { followLibrary } from '../../workbench/follow-library.ts';
import type { Workbench } from '../../workbench/workbench.ts';

const PAGE = 60;
const MOST = 500;
/** How long changes are gathered before the list is read again, in milliseconds. */
const GATHER = 80;
const SHOWN = ['sheet', 'sheetPlace', 'indicator', 'evidence', 'cell'];

/** The sheets of the library, in pages. */
export class SheetListStore {
  sheets: readonly SheetSummary[] = [];
  total = 0;
  /** False until the first answer: then an empty list is a library without sheets. */
  isRead = false;
  readonly #workbench: Workbench;
  #asked = 0;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    makeAutoObservable(this, { sheets: observableRef }, { autoBind: true });
  }

  /** While the list is in sight. */
  start(): () => void {
    const { core } = this.#workbench;
    const stops = [
      followLibrary(core, { kinds: SHOWN, within: GATHER }, () => void this.load()),
      core.on('coreRestarted', () => void this.load()),
    ];
    void this.load();
    return () => stops.forEach((stop) => stop());
  }

  /** Reads anew as many as were shown. */
  load(): Promise<void> {
    return this.#ask(0, Math.min(MOST, Math.max(PAGE, this.sheets.length)));
  }

  async loadMore(): Promise<void> {
    if (this.sheets.length < this.total) await this.#ask(this.sheets.length, PAGE);
  }

  async #ask(offset: number, limit: number): Promise<void> {
    const question = (this.#asked += 1);
    const { core, notifications, session } = this.#workbench;
    try {
      const { items, total } = await core.call('sheets.list', { offset, limit });
      if (question !== this.#asked) return;
      runInAction(() => {
        this.sheets = [...this.sheets.slice(0, offset), ...items];
        this.total = total;
        this.isRead = true;
      });
    } catch (error) {
      if (question === this.#asked && session.library) notifications.failed(error);
    }
  }
}
