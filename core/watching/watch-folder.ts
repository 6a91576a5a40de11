import type { WatchState } from '../../shared/contract/watching.ts';
import type { ImportRunId } from '../../shared/model/ids.ts';
import type { WatchedFolderRecord } from '../ports/records.ts';
import { openDiskEvents } from './disk-events.ts';
import { folderContents, folderDevice } from './folder-contents.ts';
import { followFolder, type Touched } from './follow-folder.ts';
import type { WatchPace, WatchingPorts } from './watching-ports.ts';

/** What a watch tells of itself. */
export interface WatchNews {
  state(state: WatchState): void;
  /** An import ended that the watch made. */
  arrived(run: ImportRunId): Promise<void>;
  /** The folder lies on another disk than before. */
  moved(device: number): Promise<void>;
}

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Watches one folder: looks for what changed while nobody did, then brings in what happens, one import for each quiet
 * period. While the folder is not there nothing is marked; when it is back it is looked through.
 */
export function watchFolder(
  ports: WatchingPorts,
  folder: WatchedFolderRecord,
  pace: WatchPace,
  news: WatchNews,
): FolderWatch {
  const stopped = new AbortController();
  let touched: Touched = 'all';
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | null = null;
  let { device } = folder;
  const wakeIn = (time: number) => {
    clearTimeout(timer);
    if (!stopped.signal.aborted) timer = setTimeout(wake, time);
  };
  const wake = () => {
    if (working) return;
    working = pass()
      .catch(() => {
        touched = 'all'; // The library could not take it in (a full disk): all is looked at again, later.
        return pace.askAgain;
      })
      .then((time) => {
        working = null;
        if (isTouched(touched)) wakeIn(time);
      });
  };
  const onChange = (path: string | null) => {
    touched = path === null ? 'all' : withPath(touched, path);
    if (!working) wakeIn(pace.quiet);
  };
  const disk = diskFollower(ports.root, folder, pace, onChange);
  const pass = async (): Promise<number> => {
    const found = await presentDevice(ports, folder.path, device, stopped.signal);
    if (found === null) {
      await disk.close();
      touched = 'all';
      news.state('gone');
      return pace.askAgain;
    }
    if (found !== device) await news.moved((device = found));
    if (await disk.open()) touched = 'all';
    const now = touched;
    touched = new Set();
    if (now === 'all') news.state('looking');
    const run = await followFolder(ports, { ...folder, device }, now, stopped.signal);
    if (run) await news.arrived(run);
    if (!stopped.signal.aborted) news.state('watching');
    return pace.quiet;
  };
  wakeIn(0);
  return {
    close: async () => {
      stopped.abort();
      clearTimeout(timer);
      await working;
      await disk.close();
    },
  };
}

/** Follows what happens on the disk; where the system cannot tell of so much, it is asked from time to time instead. */
function diskFollower(
  except: string,
  { path: folder, polling: asked }: WatchedFolderRecord,
  { still }: WatchPace,
  onChange: (path: string | null) => void,
) {
  let events: { close(): Promise<void> } | null = null;
  let polling = asked;
  const close = async () => {
    const open = events;
    events = null;
    await open?.close();
  };
  const onTrouble = () => {
    if (polling) return;
    polling = true;
    void close().then(() => onChange(null));
  };
  return {
    close,
    /** True where it was not open already. */
    open: async () => {
      if (events) return false;
      events = await openDiskEvents({ folder, except, polling, still, onChange, onTrouble });
      return true;
    },
  };
}

/** The device of a folder that is there. A disk that is not connected leaves an empty folder on the disk below. */
async function presentDevice(
  { imports }: WatchingPorts,
  path: string,
  known: number | null,
  signal: AbortSignal,
): Promise<number | null> {
  const device = await folderDevice(path);
  if (device === null || known === null || device === known) return device;
  return (await folderContents(imports, [path], signal)).size > 0 ? device : null;
}

function isTouched(touched: Touched): boolean {
  return touched === 'all' || touched.size > 0;
}

/** More changes than this are found faster by looking through the folder. */
const NAMED_CHANGES = 1_000;

function withPath(touched: Touched, path: string): Touched {
  if (touched === 'all' || touched.size >= NAMED_CHANGES) return 'all';
  return new Set([...touched, path]);
}
