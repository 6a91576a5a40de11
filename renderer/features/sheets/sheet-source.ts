import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { SheetId } from '../../../shared/model/ids.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { CallError } from '../../client/core-client.ts';
import { followLibrary } from '../../workbench/follow-library.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** What a change of the library must touch for a sheet to be read again. */
const SHOWN = [
  'sheet',
  'sheetPlace',
  'indicator',
  'evidence',
  'cell',
  'entity',
  'article',
  'placement',
  'collection',
];
/** How long changes are gathered before the sheet is read again, in milliseconds. */
const GATHER = 40;

/** A sheet as the core has it, read again whenever something in it may have changed, wherever that was. */
export class SheetSource {
  sheet: Sheet | null = null;
  /** It was deleted, or its making undone: here, in another window, by the command line. Redo may bring it back. */
  isGone = false;
  readonly #id: SheetId;
  readonly #workbench: Workbench;
  #asked = 0;

  constructor(workbench: Workbench, id: SheetId) {
    this.#workbench = workbench;
    this.#id = id;
    makeAutoObservable(this, { sheet: observableRef }, { autoBind: true });
  }

  /** While the view is in sight. */
  start(): () => void {
    const { core } = this.#workbench;
    const stops = [
      followLibrary(core, { kinds: SHOWN, within: GATHER }, () => void this.load()),
      core.on('coreRestarted', () => void this.load()),
    ];
    void this.load();
    return () => stops.forEach((stop) => stop());
  }

  /** An older answer never takes the place of a newer one. */
  async load(): Promise<void> {
    const question = (this.#asked += 1);
    const { core, notifications, session } = this.#workbench;
    try {
      const sheet = await core.call('sheets.get', { sheet: this.#id });
      if (question === this.#asked) this.take(sheet);
    } catch (error) {
      if (question !== this.#asked) return;
      if (error instanceof CallError && error.code === 'notFound') runInAction(() => (this.isGone = true));
      else if (session.library) notifications.failed(error);
    }
  }

  private take(sheet: Sheet): void {
    this.sheet = sheet;
    this.isGone = false;
  }
}
