import { setImmediate } from 'node:timers/promises';
import type { RecordRef, SearchEngine, SearchSource } from '../ports/search-engine.ts';
import { refOf } from './record-table.ts';

/** How long after a change the index follows; changes in between are taken in together. */
const DELAY = 150;
/** A pause after each update twice as long as it took: each writes files, and larger ones cost a running import less. */
const REST = 2;
/** Records in one part of an update: few enough that the core's thread is free again in a few hundredths of a second. */
const PAGE = 200;
/** Changes that are looked through at a time. */
const CHANGES = 500;

export interface IndexFollower {
  /** Something changed: follow soon. */
  nudge(): void;
  /** Resolves once the index has read everything up to now. */
  upToDate(): Promise<void>;
  /** The change up to which the engine had read when it was last known to be up to date. */
  reached(): number;
  isBusy(): boolean;
  /** Nothing more is read; what is being read when this is called is given up when the engine is closed. */
  stop(): void;
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
  let nudged = false;
  let restUntil = 0;
  let reached = 0;

  const catchUpOnce = async (): Promise<void> => {
    const started = Date.now();
    nudged = false;
    try {
      const before = reached;
      reached = await catchUp(engine, source);
      if (reached !== before && !stopped) onIndexed(reached);
    } finally {
      running = null;
      restUntil = Date.now() + REST * (Date.now() - started);
      // What came while it was reading may have been too late for it.
      if (nudged) schedule();
    }
  };
  const run = (): Promise<void> => (running ??= catchUpOnce());
  const schedule = (): void => {
    nudged = true;
    if (stopped || timer || running) return;
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
    await run();
  };

  return {
    nudge: schedule,
    upToDate,
    reached: () => reached,
    isBusy: () => running !== null,
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}

/** Takes in what changed since the engine's sequence number; answers with the new one. */
async function catchUp(engine: SearchEngine, source: SearchSource): Promise<number> {
  const from = await engine.loadedSeq();
  const to = await source.lastSeq();
  if (from === to) return to;
  if (from > to) await engine.clear();
  if (from === 0 || from > to) return sendAll(engine, source, to);
  const { refs, seq } = await concernedSince(source, from);
  return sendConcerned(engine, source, refs, seq);
}

/** In parts, so that neither the core waits long for one of them nor all texts are in memory at once. */
async function sendAll(engine: SearchEngine, source: SearchSource, seq: number): Promise<number> {
  let after: RecordRef | null = null;
  for (let part = 0; ; part += 1) {
    const refs: RecordRef[] = await source.refs(after, PAGE);
    const isLast = refs.length < PAGE;
    await engine.update({ put: await source.records(refs), remove: [], part, seq: isLast ? seq : null });
    if (isLast) return seq;
    after = refs.at(-1)!;
  }
}

/** Everything that changed up to now, each record once however often it changed. */
async function concernedSince(
  source: SearchSource,
  from: number,
): Promise<{ refs: RecordRef[]; seq: number }> {
  const concerned = new Map<string, RecordRef>();
  let seq = from;
  for (let more = true; more;) {
    const page = await source.concernedBy(seq, CHANGES);
    for (const ref of page.refs) concerned.set(refOf(ref), ref);
    ({ seq, more } = page);
    if (more) await setImmediate();
  }
  return { refs: [...concerned.values()], seq };
}

/** Records are read after the list of changes: what changed in between is read again by the next update. */
async function sendConcerned(
  engine: SearchEngine,
  source: SearchSource,
  refs: readonly RecordRef[],
  seq: number,
): Promise<number> {
  for (let part = 0; ; part += 1) {
    const page = refs.slice(part * PAGE, (part + 1) * PAGE);
    const put = await source.records(page);
    const present = new Set(put.map(refOf));
    const remove = page.filter((ref) => !present.has(refOf(ref)));
    const isLast = (part + 1) * PAGE >= refs.length;
    await engine.update({ put, remove, part, seq: isLast ? seq : null });
    if (isLast) return seq;
  }
}
