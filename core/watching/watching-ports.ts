import type { Events } from '../ports/events.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { RecordStore } from '../ports/storage.ts';
import type { WatchedImports } from '../ports/watched-imports.ts';
import type { WatchingReads } from '../ports/watching-reads.ts';

export interface WatchingPorts {
  records: RecordStore;
  reads: WatchingReads;
  runtime: Runtime;
  events: Events;
  imports: WatchedImports;
  /** The library's own folder, which is never watched. */
  root: string;
  mode: 'write' | 'read';
}

/** How long watching waits, in milliseconds. */
export interface WatchPace {
  /** A file that is written stands still for so long before it counts. */
  still: number;
  /** Nothing happens for so long before what happened is brought in, all of it together. */
  quiet: number;
  /** How often it is asked whether a folder that is gone is back. */
  askAgain: number;
}

export const USUAL_PACE: WatchPace = { still: 1500, quiet: 1000, askAgain: 5000 };
