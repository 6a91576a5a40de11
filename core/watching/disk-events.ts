import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isPassedOver } from '../../shared/model/passed-over-file.ts';

export interface DiskEventsOptions {
  folder: string;
  /** Never looked into. */
  except: string;
  polling: boolean;
  /** How long a file stands still before it counts, in milliseconds. */
  still: number;
  /** Called with what changed; null where only the whole folder can tell. */
  onChange(path: string | null): void;
  /** Called where the system cannot follow so much, or not here. */
  onTrouble(): void;
}

const POLL = 2_000;

/** Follows what happens in a folder and all below it. Resolves when nothing escapes it any more. */
export async function openDiskEvents(options: DiskEventsOptions): Promise<{ close(): Promise<void> }> {
  const watcher = watch(options.folder, {
    ignoreInitial: true,
    usePolling: options.polling,
    interval: POLL,
    binaryInterval: POLL,
    awaitWriteFinish: { stabilityThreshold: options.still, pollInterval: Math.min(200, options.still) },
    ignored: (name) => isLeftOut(name, options),
  });
  watcher.on('all', (_event, name) => options.onChange(name === options.folder ? null : name));
  watcher.on('error', options.onTrouble);
  await ready(watcher);
  return { close: () => watcher.close() };
}

function isLeftOut(name: string, { folder, except }: DiskEventsOptions): boolean {
  if (name === folder) return false;
  return name === except || isPassedOver(path.basename(name));
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => watcher.once('ready', resolve));
}
