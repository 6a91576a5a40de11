import type { SearchEngine, SearchSource } from '../ports/search-engine.ts';

/** How long after a change the index follows; changes in between are taken in together. */
const DELAY = 150;
/** A longer pause after a long update, as a multiple of its time: a running import must not keep the index busy. */
const REST = 3;
const PAGE = 500;

export interface IndexFollower {
  /** Something changed: follow soon. */
  nudge(): void;
  /** Resolves once the index has read everything up to now. */
  upToDate(): Promise<void>;
  isBusy(): boolean;
  stop(): Promise<void>;
}

/**
 * Keeps the engine up with the library's change record. The same path serves the first reading, every later change, undo
 * and a start after a crash: read on from the sequence number that the engine has.
 */
export function followChanges(
  engine: SearchEngine,
  source: SearchSource,
  onIndexed: (seq: number) => void,
): IndexFollower {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let restUntil = 0;

  const run = (): Promise<void> => {
    const started = Date.now();
    running ??= catchUp(engine, source)
      .then((seq) => seq !== null && !stopped && onIndexed(seq))
      .then(() => {})
      .finally(() => {
        running = null;
        restUntil = Date.now() + REST * (Date.now() - started);
      });
    return running;
  };
  const schedule = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(
      () => {
        timer = null;
        // A failure is told to whoever searches next; following itself goes on with the next change.
        run().catch(() => {});
      },
      Math.max(DELAY, restUntil - Date.now()),
    );
  };
  const upToDate = async (): Promise<void> => {
    if (running) await running;
    if ((await engine.loadedSeq()) !== (await source.lastSeq())) await run();
  };

  return {
    nudge: schedule,
    upToDate,
    isBusy: () => running !== null,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await running?.catch(() => {});
    },
  };
}

/** Takes in what changed since the engine's sequence number; answers with the new one, or null where nothing had. */
async function catchUp(engine: SearchEngine, source: SearchSource): Promise<number | null> {
  const from = await engine.loadedSeq();
  const to = await source.lastSeq();
  if (from === to) return null;
  if (from > to) await engine.clear();
  if (from === 0 || from > to) await readAll(engine, source, to);
  else await readChanges(engine, source, from);
  return (await engine.status()).seq;
}

async function readAll(engine: SearchEngine, source: SearchSource, seq: number): Promise<void> {
  const put = [];
  for (let after: string | null = null; ;) {
    const ids: string[] = await source.ids(after, PAGE);
    put.push(...(await source.records(ids)));
    if (ids.length < PAGE) break;
    after = ids.at(-1)!;
  }
  await engine.update({ put, remove: [], seq });
}

async function readChanges(engine: SearchEngine, source: SearchSource, from: number): Promise<void> {
  for (let seq = from; ;) {
    const concerned = await source.concernedBy(seq, PAGE);
    const put = await source.records(concerned.ids);
    const present = new Set(put.map(({ id }) => id));
    const gone = concerned.ids.filter((id) => !present.has(id));
    await engine.update({ put, remove: gone.map((id) => ({ kind: 'article', id })), seq: concerned.seq });
    if (!concerned.more) return;
    seq = concerned.seq;
  }
}
