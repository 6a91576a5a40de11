import type { Handlers } from '../../shared/contract/index.ts';
import { askBatch } from './ask-batch.ts';
import { exportBatch } from './export-batch.ts';
import { exportSearch } from './export-search.ts';
import { forget, pastSearches, remember } from './past-searches.ts';
import { lookAt, removeSearch, saveSearch, updateSearch } from './saved-searches.ts';
import type { SearchesPorts } from './searches-ports.ts';
import { createStanding } from './standing.ts';

/** Searches that are kept: those with a name and what is new in them, those that were made, and lists of them. */
export function createSearchesService(ports: SearchesPorts): Handlers<'searches'> {
  const standing = createStanding(ports);
  return {
    'searches.list': async (page) => {
      const { items, total } = await ports.reads.savedSearches(page);
      return { items: await Promise.all(items.map(standing.of)), total };
    },
    'searches.save': async (input) => standing.of(await saveSearch(ports, input)),
    'searches.update': async (input) => standing.of(await updateSearch(ports, input)),
    'searches.remove': async ({ search }) => removeSearch(ports, search),
    'searches.look': async ({ search }) => standing.of(await lookAt(ports, search)),
    'searches.history': (page) => pastSearches(ports, page),
    'searches.remember': (input) => remember(ports, input),
    'searches.forget': ({ searches }) => forget(ports, searches),
    'searches.batch': (input) => askBatch(ports, input),
    'searches.export': (input) => exportSearch(ports, input),
    'searches.exportBatch': (input) => exportBatch(ports, input),
  };
}
