import type { BriefId } from '../../../shared/model/ids.ts';
import type { CoreClient } from '../../client/core-client.ts';
import { BriefStore, type BriefWorkbench } from './brief-store.ts';

/*
 * Briefs that were opened stay at hand: coming back to a tab shows the text at once, where it was left, and what could not
 * be saved is not lost with the view. Another library begins anew.
 */

const byCore = new WeakMap<CoreClient, Map<BriefId, BriefStore>>();

/** The store of a brief; the same one for as long as the library is open. */
export function openBrief(workbench: BriefWorkbench, id: BriefId): BriefStore {
  const stores = byCore.get(workbench.core) ?? rememberBriefs(workbench.core);
  const store = stores.get(id) ?? new BriefStore(workbench, id);
  stores.set(id, store);
  return store;
}

function rememberBriefs(core: CoreClient): Map<BriefId, BriefStore> {
  const stores = new Map<BriefId, BriefStore>();
  const forget = (): void => {
    for (const store of stores.values()) store.saving.forget();
    stores.clear();
  };
  core.on('libraryClosed', forget);
  core.on('libraryOpened', forget);
  byCore.set(core, stores);
  return stores;
}
