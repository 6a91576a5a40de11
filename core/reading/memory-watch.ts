/** What is watched of a thread, as `Worker` has it; runtimes before Node 22.16 cannot tell. */
export interface WatchedThread {
  getHeapStatistics?(): Promise<{ used_heap_size: number; external_memory: number }>;
  terminate(): Promise<unknown>;
}

export interface MemoryWatch {
  /** Watches until the answer is called; several may ask at once. */
  begin(): () => void;
  /** Whether a thread was ever taken down for what it had. */
  tookOneDown(): boolean;
}

/** What a thread may have, in bytes: on its heap, and in buffers besides. */
export interface MemoryLimits {
  heap: number;
  buffers: number;
}

/** How often threads are asked, in milliseconds: a parser takes some hundred megabytes more meanwhile. */
const INTERVAL = 100;

/** True where the runtime can say what a thread has. */
export function canWatch(thread: { prototype: object }): boolean {
  return 'getHeapStatistics' in thread.prototype;
}

/**
 * Takes down threads that have more than they may. V8's own limit is no more than the last resort: it does not count the
 * buffers into which a parser unpacks, and a heap that grows too fast beyond it ends the whole process.
 */
export function createMemoryWatch(threads: () => readonly WatchedThread[], most: MemoryLimits): MemoryWatch {
  let watching = 0;
  let timer: NodeJS.Timeout | undefined;
  let hasTakenDown = false;

  const check = async (thread: WatchedThread): Promise<void> => {
    // A thread that ends meanwhile has nothing to tell.
    const memory = await thread.getHeapStatistics?.().catch(() => null);
    if (!memory || (memory.used_heap_size <= most.heap && memory.external_memory <= most.buffers)) return;
    hasTakenDown = true;
    await thread.terminate();
  };
  return {
    begin: () => {
      watching += 1;
      timer ??= setInterval(() => threads().forEach((thread) => void check(thread)), INTERVAL);
      return () => {
        watching -= 1;
        if (watching > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    tookOneDown: () => hasTakenDown,
  };
}
