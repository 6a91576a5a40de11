import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import Piscina from 'piscina';
import { type Failure, failureOf, WorkbenchError } from '../../shared/contract/errors.ts';
import type { TableColumns } from '../../shared/contract/rereading.ts';
import type { Each, FileLook, FileOnDisk, FileReader, ReadFile, ReadSlice } from '../ports/file-reader.ts';
import { canWatch, createMemoryWatch, type MemoryWatch } from './memory-watch.ts';
import { createTurns } from './turns.ts';
import { BUFFER_LIMIT, HEADROOM, MEMORY_LIMIT, timeLimit, YOUNG_LIMIT } from './reading-limits.ts';

/** Two at least, so that one file that hangs leaves a thread for the others. */
const LEAST_THREADS = 2;
const MOST_THREADS = 4;
const MEGABYTE = 1024 * 1024;
/** How long an outline may take is that of a file of this size; a workbook is unpacked as a whole. */
const OUTLINED_BYTES = 8 * 1024 * 1024;
/** And so long a stretch of a large table. */
const SLICE_BYTES = 8 * 1024 * 1024;
/** A thread lives on for this long without work. */
const IDLE = 30_000;

export interface PoolOptions {
  /** How long files of so many bytes may take, in milliseconds. */
  timeLimit?: (bytes: number) => number;
  /** How large the heap of a thread may become, in megabytes. */
  memoryLimit?: number;
  /** How much a thread may have in buffers besides, in megabytes. */
  bufferLimit?: number;
}

/** Reads files in worker threads, with a limit of time and memory for each. */
export function createPoolReader(script: URL, options: PoolOptions = {}): FileReader {
  const { memoryLimit = MEMORY_LIMIT, bufferLimit = BUFFER_LIMIT } = options;
  const threads = Math.max(LEAST_THREADS, Math.min(MOST_THREADS, availableParallelism()));
  const pool = new Piscina({
    filename: fileURLToPath(script),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: {
      maxOldGenerationSizeMb: memoryLimit + (canWatch(Worker) ? HEADROOM : 0),
      maxYoungGenerationSizeMb: YOUNG_LIMIT,
    },
  });
  // What a parser left behind may fail when its file has long been answered for; with nobody listening it would end the program.
  pool.on('error', () => {});
  const memory = createMemoryWatch(() => pool.threads, {
    heap: memoryLimit * MEGABYTE,
    buffers: bufferLimit * MEGABYTE,
  });
  const limit = options.timeLimit ?? timeLimit;
  // The pool's own queue would let the time of a task run while it waits for a thread.
  const inTurn = createTurns(threads);
  const run = <Reply>(name: string, task: unknown, bytes: number): Promise<Reply> =>
    inTurn(() => runWithin({ pool, memory }, name, task, limit(bytes)) as Promise<Reply>);
  return {
    threads,
    read: async (file) => {
      const reply = await apart(file.name, () => run<string>('readBytes', file, file.bytes.length));
      return unwrapped(reply.ok ? (JSON.parse(reply.value) as Each<ReadFile>) : reply);
    },
    outline: async (file) => {
      const task = run<Each<TableColumns[]>>('outline', asBytes(file), OUTLINED_BYTES);
      const reply = await apart(file.name, () => task);
      return unwrapped(reply.ok ? reply.value : reply);
    },
    keep: (file, keepIn) =>
      flat(file.name, () => run<Each<null>>('keep', { file: asBytes(file), keepIn }, file.bytes)),
    readSlice: (file) =>
      flat(file.name, async () => {
        const reply = await run<string>('slice', file, SLICE_BYTES);
        return JSON.parse(reply) as Each<ReadSlice | 'whole'>;
      }),
    countArticles: (file) => flat(file.name, () => run<Each<number>>('count', file, file.bytes)),
    look: (files) => inOneGo(files, (some) => run<Each<FileLook>[]>('look', some.map(asBytes), sizeOf(some))),
    readAll: (files, keepIn) =>
      inOneGo(files, async (some) => {
        const task = { files: some.map(asBytes), keepIn };
        return JSON.parse(await run<string>('readAll', task, sizeOf(some))) as Each<ReadFile>[];
      }),
    close: () => pool.destroy(),
  };
}

function sizeOf(files: readonly FileOnDisk[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A Buffer is cut out of a larger piece of memory, which would all be copied. */
function asBytes<File extends Pick<FileOnDisk, 'location'>>(file: File): File {
  return typeof file.location === 'string' ? file : { ...file, location: new Uint8Array(file.location) };
}

/** Several files as one task; where that takes its thread down, each by itself, so that the one to blame is named. */
async function inOneGo<File extends FileOnDisk, Value>(
  files: readonly File[],
  run: (files: readonly File[]) => Promise<Each<Value>[]>,
): Promise<Each<Value>[]> {
  const [first] = files;
  if (!first) return [];
  const reply = await apart(first.name, () => run(files));
  if (reply.ok) return reply.value;
  if (files.length === 1) return [reply];
  return (await Promise.all(files.map((file) => inOneGo([file], run)))).flat();
}

/** What a task answers with, or that its thread was taken down. */
async function flat<Value>(name: string, work: () => Promise<Each<Value>>): Promise<Each<Value>> {
  const reply = await apart(name, work);
  return reply.ok ? reply.value : reply;
}

/** A task whose thread was taken down is a failure of its file. */
async function apart<Value>(name: string, work: () => Promise<Value>): Promise<Each<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: reasonOf(error, name) };
  }
}

class OutOfTime extends Error {
  readonly seconds: number;
  constructor(milliseconds: number) {
    super('out of time');
    this.seconds = milliseconds / 1000;
  }
}

class OutOfMemory extends Error {}

/** A task that is aborted takes its thread down with it, whatever that is at. */
async function runWithin(
  { pool, memory }: { pool: Piscina; memory: MemoryWatch },
  name: string,
  task: unknown,
  milliseconds: number,
): Promise<unknown> {
  const abort = new AbortController();
  const endWatch = memory.begin();
  const timer = setTimeout(() => abort.abort(), milliseconds);
  try {
    return await pool.run(task, { name, signal: abort.signal });
  } catch (cause) {
    if (abort.signal.aborted) throw new OutOfTime(milliseconds);
    if (isOutOfMemory(cause) || (memory.tookOneDown() && isThreadThatEnded(cause))) throw new OutOfMemory();
    throw cause;
  } finally {
    endWatch();
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown, path: string): Failure {
  if (error instanceof OutOfTime)
    return { code: 'fileTooSlow', details: { path, seconds: Math.round(error.seconds) } };
  if (error instanceof OutOfMemory) return { code: 'fileTooCostly', details: { path } };
  return failureOf(error, { path });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** What piscina says of a thread that was ended from outside. */
function isThreadThatEnded(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('worker exited');
}

function unwrapped<Value>(each: Each<Value>): Value {
  if (each.ok) return each.value;
  throw new WorkbenchError(each.error.code, each.error.details);
}
