import path from 'node:path';
import type { ColumnMapping } from '../../shared/model/reading-choices.ts';
import type { JobControl } from '../ports/jobs.ts';
import type { ImportRunRecord } from '../ports/records.ts';
import { type Bringing, bringIn } from './bring-in.ts';
import { createClaims } from './claims.ts';
import type { Candidate } from './import-candidates.ts';
import { endedOf } from './import-counts.ts';
import type { ImportPorts } from './import-file.ts';
import { importWriter } from './import-writer.ts';
import { createOrder } from './in-order.ts';
import { lookAt, type LookedAt } from './look-ahead.ts';
import { inBatches, oneAhead } from './read-ahead.ts';
import { chunkReader } from './read-in-chunks.ts';

/** So many files are looked at together: one question to the library, one task for a thread. */
const BATCH = 64;
/** So many files may be on their way at most, read or not yet written. */
const ON_THE_WAY = 192;
/** So many wait for one that takes long before they go on without it. */
const HELD_UP = 96;
/** And none longer than this, in milliseconds. */
const PATIENCE = 5000;

export interface ImportWork {
  run: ImportRunRecord;
  /** The history entry that what comes in belongs to. */
  group: number;
  control: JobControl;
  /** What the columns of tables are for, where that was said with the import. */
  columns: ColumnMapping | null;
}

/**
 * Brings files in as they are found: while one batch is read in as many threads as there are, the next is looked at, and
 * what was read before is written. Each file ends by itself. Stops early where the work is to end; what is on its way
 * then still ends. Throws what the library itself cannot do.
 */
export async function importFiles(
  ports: ImportPorts,
  candidates: AsyncIterable<Candidate>,
  { run, group, control, columns }: ImportWork,
): Promise<void> {
  const tell = () => control.report({ done: endedOf(run) });
  const chunks = chunkReader(ports.reader, ports.sources.root);
  const writer = importWriter(ports.records, run, group, tell);
  const order = createOrder(HELD_UP, PATIENCE);
  const shared = {
    ports,
    run: run.id,
    claims: createClaims(),
    chunks,
    writer,
    order,
    columns,
    group,
    control,
  };
  const bringing: Bringing = { ...shared, rules: await ports.readingRules() };
  const way = createWay();
  let place = 0;
  try {
    for await (const batch of oneAhead(looked(ports, candidates, columns !== null))) {
      for (const one of batch) {
        await control.goOn();
        await chunks.room();
        await way.room();
        if (control.signal.aborted) return;
        control.report({ current: path.basename(one.file.path) });
        way.send(bringIn(bringing, one, place));
        place += 1;
      }
    }
  } finally {
    await way.cleared(() => writer.flush());
  }
}

async function* looked(
  ports: ImportPorts,
  candidates: AsyncIterable<Candidate>,
  evenUnchanged: boolean,
): AsyncGenerator<LookedAt[]> {
  for await (const batch of inBatches(candidates, BATCH)) yield await lookAt(ports, batch, evenUnchanged);
}

/** The files that are on their way. The first that fails for the library's sake stops all others from setting out. */
function createWay() {
  const going = new Set<Promise<void>>();
  let failure: { error: unknown } | null = null;
  const check = (): void => {
    if (failure) throw failure.error;
  };
  return {
    send: (work: Promise<void>): void => {
      const mine = work
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => going.delete(mine));
      going.add(mine);
    },
    room: async (): Promise<void> => {
      check();
      while (going.size >= ON_THE_WAY) await Promise.race(going);
      check();
    },
    cleared: async (flush: () => Promise<void>): Promise<void> => {
      while (going.size > 0) await Promise.race([...going, flush().then(() => Promise.race(going))]);
      check();
    },
  };
}
