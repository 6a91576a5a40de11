import { reaction } from 'mobx';
import type { SheetId } from '../../../shared/model/ids.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { SheetStore } from './sheet-store.ts';

/** The sheets that are open in this window. Each is kept until its tab is closed, so that one comes back to the same cell. */
class OpenSheets {
  readonly #stores = new Map<SheetId, SheetStore>();
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    const { navigation } = workbench;
    reaction(
      () => new Set(navigation.tabs.flatMap((tab) => (tab.kind === 'sheet' ? [tab.sheet] : []))),
      (open) => {
        for (const id of this.#stores.keys()) if (!open.has(id)) this.#stores.delete(id);
      },
    );
    workbench.core.on('libraryOpened', () => this.#stores.clear());
  }

  of(id: SheetId): SheetStore {
    const store = this.#stores.get(id) ?? new SheetStore(this.#workbench, id);
    this.#stores.set(id, store);
    return store;
  }
}

const windows = new WeakMap<Workbench, OpenSheets>();

export function sheetStoreOf(workbench: Workbench, id: SheetId): SheetStore {
  const sheets = windows.get(workbench) ?? new OpenSheets(workbench);
  windows.set(workbench, sheets);
  return sheets.of(id);
}
