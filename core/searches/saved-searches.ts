import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { SavedSearchId } from '../../shared/model/ids.ts';
import { SearchTerms } from '../../shared/model/saved-search.ts';
import { put, remove, type SavedSearchRecord, type Write } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import type { SearchesPorts } from './searches-ports.ts';

export async function saveSearch(
  ports: SearchesPorts,
  { name, ...terms }: Input<'searches.save'>,
): Promise<SavedSearchRecord> {
  await requireFreeName(ports, name);
  const record: SavedSearchRecord = {
    ...{ id: ports.runtime.id() as SavedSearchId, name, ...asKept(terms) },
    ...{ author: ports.analyst.name(), created: timestamp(ports.runtime) },
  };
  await noteLook(ports, record);
  await commit(ports, 'searches.save', 'history.searches.save', name, [put('savedSearch', record)]);
  return record;
}

export async function updateSearch(
  ports: SearchesPorts,
  { search, name, terms }: Input<'searches.update'>,
): Promise<SavedSearchRecord> {
  const before = await requireSearch(ports, search);
  if (name !== undefined) await requireFreeName(ports, name, search);
  const record = { ...before, name: name ?? before.name, ...(terms && asKept(terms)) };
  if (terms) await noteLook(ports, record);
  const key = terms ? 'history.searches.update.terms' : 'history.searches.update.name';
  await commit(ports, 'searches.update', key, record.name, [put('savedSearch', record)]);
  return record;
}

export async function removeSearch(ports: SearchesPorts, search: SavedSearchId): Promise<null> {
  const { name } = await requireSearch(ports, search);
  await commit(ports, 'searches.remove', 'history.searches.remove', name, [remove('savedSearch', search)]);
  return null;
}

export async function lookAt(ports: SearchesPorts, search: SavedSearchId): Promise<SavedSearchRecord> {
  const record = await requireSearch(ports, search);
  await noteLook(ports, record);
  return record;
}

/** What it finds now is new no more. Throws notFound where it names what is gone. */
async function noteLook(ports: SearchesPorts, record: SavedSearchRecord): Promise<void> {
  const articles = await ports.search.ids(SearchTerms.parse(record));
  const look = put('searchLook', { search: record.id, at: timestamp(ports.runtime), articles });
  await ports.records.commit([look], 'program');
}

/** What is new is asked of a search, not kept in one. */
function asKept({ query, filters, expansionsOff, sort }: SearchTerms): SearchTerms {
  return { query, filters: { ...filters, newIn: null }, expansionsOff, sort };
}

async function requireSearch({ records }: SearchesPorts, id: SavedSearchId): Promise<SavedSearchRecord> {
  return found('savedSearch', id, await records.get('savedSearch', id));
}

async function requireFreeName(ports: SearchesPorts, name: string, except?: SavedSearchId): Promise<void> {
  const taken = await ports.reads.savedSearchByName(name);
  if (taken !== undefined && taken !== except) {
    throw new WorkbenchError('nameTaken', { kind: 'savedSearch', name });
  }
}

async function commit(
  ports: SearchesPorts,
  operation: string,
  key: string,
  name: string,
  writes: readonly Write[],
): Promise<void> {
  const entry = { operation, author: ports.analyst.name(), message: { key, values: { name } } };
  await ports.records.commit(writes, { entry });
}
