/** A file that takes longer is given up: half a minute, and more for one with more in it; in milliseconds. */
const LEAST_TIME = 30_000;
const TIME_A_MEGABYTE = 10_000;
const MOST_TIME = 300_000;

/** How long files of so many bytes may take to be read, in milliseconds. */
export function timeLimit(bytes: number): number {
  return Math.min(MOST_TIME, LEAST_TIME + (bytes / 1_000_000) * TIME_A_MEGABYTE);
}

/** How much a thread may have in memory, in megabytes; what needs more ends with its thread. */
export const MEMORY_LIMIT = 1024;

/**
 * How much of that may be young, in megabytes: what was read is out of date with the next file, and with more room V8 would
 * let tens of megabytes of it lie in each thread.
 */
export const YOUNG_LIMIT = 8;
