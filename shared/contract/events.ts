import * as z from 'zod';
import { Job } from './jobs.ts';
import { LibraryInfo } from './library.ts';
import { Settings } from './settings.ts';
import { WatchedFolder } from './watching.ts';

/** What the core tells without being asked. Names are past facts. */
export const events = {
  libraryOpened: z.object({ library: LibraryInfo }),
  libraryClosed: z.object({}),
  /**
   * Something in the library changed. `kinds` names the kinds of records, each with the ids of those concerned, or null
   * where they are too many to name.
   */
  libraryChanged: z.object({
    seq: z.int(),
    kinds: z.record(z.string(), z.array(z.string()).max(200).nullable()),
  }),
  jobChanged: z.object({ job: Job }),
  /** A watched folder is in another state, or something came in from it. */
  watchingChanged: z.object({ folder: WatchedFolder }),
  /** Search knows the articles as they were after this change. */
  searchIndexed: z.object({ seq: z.int() }),
  /** Search knows the notes, tags, briefs and sheets as they were after this change. */
  elsewhereIndexed: z.object({ seq: z.int() }),
  settingsChanged: z.object({ settings: Settings }),
  /** The core stopped and was started again; the library that was open is open again, or `reopened` is false. */
  coreRestarted: z.object({ reopened: z.boolean() }),
  /** The core stopped so often that it was not started again; the next call after a while tries it. */
  coreStopped: z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** An event as it crosses a border: its name and what it says. */
export type CoreEvent = { [Name in EventName]: { name: Name; payload: EventPayload<Name> } }[EventName];
