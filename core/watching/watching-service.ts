import { stat } from 'node:fs/promises';
import path from 'node:path';
import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { MOST_WATCHED, type WatchedFolder, type WatchState } from '../../shared/contract/watching.ts';
import type { WatchedFolderId } from '../../shared/model/ids.ts';
import { put, remove, type WatchedFolderRecord } from '../ports/records.ts';
import { timestamp } from '../ports/runtime.ts';
import { withSeparator } from './follow-folder.ts';
import { type FolderWatch, watchFolder } from './watch-folder.ts';
import { USUAL_PACE, type WatchingPorts, type WatchPace } from './watching-ports.ts';

export interface WatchingService {
  handlers: Handlers<'watching'>;
  /** Begins to watch what the library watches. */
  start(): Promise<void>;
  /** Stops all watches; an import that runs is not waited for. */
  close(): Promise<void>;
}

/** A watch that runs, and what it is at. */
interface Running {
  watch: FolderWatch;
  state: WatchState;
}

/** The folders that a library follows: new and changed files come in by themselves, deleted ones are marked. */
export function createWatchingService(ports: WatchingPorts, pace: WatchPace = USUAL_PACE): WatchingService {
  const watches = createWatches(ports, pace);
  const shown = (record: WatchedFolderRecord) => toFolder(ports, record, watches.stateOf(record.id));
  return {
    handlers: {
      'watching.list': async () => ({ folders: await Promise.all((await all(ports)).map(shown)) }),
      'watching.add': async ({ path: given, polling }) => {
        const record = await newFolder(ports, path.resolve(given), polling);
        watches.begin(record);
        return shown(record);
      },
      'watching.remove': async ({ folder }) => {
        const record = await recordOf(ports, folder);
        await watches.end(folder);
        await ports.records.commit([remove('watchedFolder', folder)], 'program');
        return shown(record);
      },
      'watching.pause': async ({ folder }) => {
        await recordOf(ports, folder);
        await watches.end(folder);
        return shown(await change(ports, folder, { paused: true }));
      },
      'watching.resume': async ({ folder }) => {
        const record = await change(ports, folder, { paused: false });
        watches.begin(record);
        return shown(record);
      },
    },
    start: async () => (await all(ports)).forEach(watches.begin),
    close: watches.close,
  };
}

/** The watches that run. */
function createWatches(ports: WatchingPorts, pace: WatchPace) {
  const running = new Map<WatchedFolderId, Running>();
  const stateOf = (id: WatchedFolderId) => running.get(id)?.state ?? null;
  const tell = async (id: WatchedFolderId) => {
    const record = await ports.records.get('watchedFolder', id);
    if (!record) return;
    const folder = await toFolder(ports, record, stateOf(id));
    ports.events.emit({ name: 'watchingChanged', payload: { folder } });
  };
  const begin = (record: WatchedFolderRecord) => {
    const { id } = record;
    if (ports.mode === 'read' || record.paused || running.has(id)) return;
    const one: Running = { state: 'looking', watch: { close: async () => {} } };
    running.set(id, one);
    one.watch = watchFolder(ports, record, pace, {
      state: (state) => {
        one.state = state;
        void tell(id);
      },
      arrived: async (lastRun) => {
        await change(ports, id, { lastRun, lastArrival: timestamp(ports.runtime) });
        await tell(id);
      },
      moved: async (device) => void (await change(ports, id, { device })),
    });
  };
  const end = async (id: WatchedFolderId) => {
    const one = running.get(id);
    running.delete(id);
    await one?.watch.close();
  };
  return { stateOf, begin, end, close: async () => void (await Promise.all([...running.keys()].map(end))) };
}

async function recordOf({ records }: WatchingPorts, id: WatchedFolderId): Promise<WatchedFolderRecord> {
  return found('watchedFolder', id, await records.get('watchedFolder', id));
}

async function change(
  ports: WatchingPorts,
  id: WatchedFolderId,
  fields: Partial<WatchedFolderRecord>,
): Promise<WatchedFolderRecord> {
  const record = { ...(await recordOf(ports, id)), ...fields };
  await ports.records.commit([put('watchedFolder', record)], 'program');
  return record;
}

async function all({ records }: WatchingPorts): Promise<WatchedFolderRecord[]> {
  const folders = await records.where('watchedFolder', {});
  return folders.sort((a, b) => (a.added < b.added ? -1 : 1));
}

/** The folder that is watched already at this path, or a new one. */
async function newFolder(
  ports: WatchingPorts,
  folder: string,
  polling: boolean,
): Promise<WatchedFolderRecord> {
  const watched = await all(ports);
  const known = watched.find((one) => one.path === folder);
  if (known) return known;
  if (watched.length >= MOST_WATCHED) throw new WorkbenchError('tooManyFolders', { most: MOST_WATCHED });
  const status = await stat(folder).catch(() => null);
  if (!status?.isDirectory()) throw new WorkbenchError('folderNotFound', { path: folder });
  if (withSeparator(folder).startsWith(withSeparator(ports.root)))
    throw new WorkbenchError('isLibrary', { path: folder });
  const record: WatchedFolderRecord = {
    ...{ id: ports.runtime.id() as WatchedFolderId, path: folder, added: timestamp(ports.runtime) },
    ...{ paused: false, polling, device: status.dev, lastRun: null, lastArrival: null },
  };
  await ports.records.commit([put('watchedFolder', record)], 'program');
  return record;
}

async function toFolder(
  { reads, mode }: WatchingPorts,
  { id, path: folder, added, polling, paused, lastRun, lastArrival }: WatchedFolderRecord,
  state: WatchState | null,
): Promise<WatchedFolder> {
  const atRest = mode === 'read' ? 'resting' : 'paused';
  const missing = await reads.missingIn(withSeparator(folder));
  return {
    ...{ id, path: folder, added, polling, lastRun, lastArrival, missing },
    state: state ?? (paused || mode === 'read' ? atRest : 'looking'),
  };
}
