/** A file that takes longer is given up: half a minute, and more for one with more in it; in milliseconds. */
const LEAST_TIME = 30_000;
const TIME_A_MEGABYTE = 10_000;
const MOST_TIME = 300_000;

/** How long files of so many bytes may take to be read, in milliseconds. */
export function timeLimit(bytes: number): number {
  return Math.min(MOST_TIME, LEAST_TIME + (bytes / 1_000_000) * TIME_A_MEGABYTE);
}

/** How large the heap of a thread may become, in megabytes; what needs more ends with its thread. */
export const MEMORY_LIMIT = 1024;

/** How much a thread may have in buffers besides, in megabytes: the largest file twice, and what is unpacked of it. */
export const BUFFER_LIMIT = 1024;

/** How far a heap may grow beyond its limit until that is seen, in megabytes: within one call into V8, such as JSON.parse. */
export const HEADROOM = 2048;

/**
 * How much of a heap may be young, in megabytes: what was read is out of date with the next file, and with more room V8 would
 * let tens of megabytes of it lie in each thread.
 */
export const YOUNG_LIMIT = 8;
